// Serves the built page: `/` as the server renders it, `/client` empty, for the browser to render.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

const problems = []
console.error = (...words) => problems.push(words.join(' '))
console.warn = console.error

const { render } = await import('./dist/server/server.js')
const page = await readFile(new URL('dist/client/index.html', import.meta.url), 'utf8')
const types = { '.js': 'text/javascript', '.css': 'text/css' }

const answer = async (path) => {
  if (path === '/') return ['text/html', page.replace('<!--rendered-->', render())]
  if (path === '/client') return ['text/html', page.replace('<!--rendered-->', '')]
  if (path === '/problems') return ['application/json', JSON.stringify(problems)]
  return [types[extname(path)], await readFile(new URL(`dist/client${path}`, import.meta.url))]
}

createServer(async (request, response) => {
  try {
    const [type, body] = await answer(new URL(request.url, 'http://host').pathname)
    response.writeHead(200, { 'Content-Type': type }).end(body)
  } catch (error) {
    response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(String(error.stack))
  }
}).listen(Number(process.argv[2]))
