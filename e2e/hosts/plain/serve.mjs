// Serves the page without a bundler that docs/embed.md shows, under a strict content security policy. The script comes
// from another origin: the same server by its number.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { codeOf } from '../../../test/support/guides.mjs'

const port = Number(process.argv[2])
const scripts = `http://127.0.0.1:${port}`

const read = (path) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')

const { 'encounter-form.js': integrity } = JSON.parse(read('dist/lib/integrity.json'))

const policy = [
  "default-src 'none'",
  `script-src 'self' ${scripts}`,
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ')

const files = {
  '/': [
    'text/html',
    codeOf('docs/embed.md', 'index.html').replace('SCRIPT', scripts).replace('INTEGRITY', integrity),
  ],
  '/page.js': ['text/javascript', codeOf('docs/embed.md', 'page.js')],
  '/claims': ['text/html', '<!doctype html><title>Claim</title><link rel="icon" href="data:," />'],
  '/encounter-form.js': ['text/javascript', read('dist/lib/encounter-form.js')],
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', scripts)
  const [type, content] = files[pathname] ?? ['text/plain', undefined]
  response.writeHead(content === undefined ? 404 : 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  response.end(content)
}).listen(port)
