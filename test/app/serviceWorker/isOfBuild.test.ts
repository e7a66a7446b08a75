import { describe, expect, it } from 'vitest'
import { isOfBuild } from '../../../src/app/serviceWorker/isOfBuild.js'

const site = 'https://clinic.example/'
const isBuilt = (url: string) => url === `${site}assets/start-1.js`

const answer = (text: string, type: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': type } })

const pageOf = (...scripts: readonly string[]) =>
  answer(scripts.map((src) => `<script type="module" crossorigin src="${src}"></script>`).join(), 'text/html')

describe('an answer for a file of this build', () => {
  it.each([
    ['the page', 'index.html', pageOf('/assets/start-1.js')],
    ['a script', 'assets/start-1.js', answer('', 'text/javascript')],
    ['bytes', 'assets/font.woff2', answer('', 'font/woff2')],
  ])('may be %s', async (_, path, response) => {
    expect(await isOfBuild(response, `${site}${path}?__WB_REVISION__=1`, isBuilt)).toBe(true)
  })

  it.each([
    ['the page of another version', 'index.html', pageOf('/assets/start-2.js')],
    [
      'a page that names a script of another version',
      'index.html',
      pageOf('/assets/start-1.js', '/assets/start-2.js'),
    ],
    ['the page of whoever signs people in', 'index.html', answer('<form>', 'text/html')],
    ['the page in the place of a script', 'assets/start-1.js', pageOf('/assets/start-1.js')],
    ['a failure', 'assets/start-1.js', answer('', 'text/javascript', 503)],
    ['no page', 'index.html', answer('', 'text/plain')],
  ])('may not be %s', async (_, path, response) => {
    expect(await isOfBuild(response, `${site}${path}`, isBuilt)).toBe(false)
  })
})
