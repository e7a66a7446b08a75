// Prints how long a visit takes until the first input takes a key, or the list its first: of the app's form and list, beside
// a bare React input, a hand-written form of the same fields, and `SchemaForm` and `EncounterForm` each on a page of its own. All
// are production builds from one server, visited in turns. Needs the app to be built, which `npm run bench:start` does.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { buildPages, folderOf, servePages } from './buildPages.mjs'
import { openContext, settleMs } from './openContext.mjs'
import { startBrowser } from './startBrowser.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    port: { type: 'string', default: '4178' },
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const port = Number(values.port)
const slowdown = 4

const repository = fileURLToPath(new URL('../..', import.meta.url))
const outDir = folderOf('bench-start')

/** Each a build of its own, as Vite makes it by default. */
const buildPage = (name) => buildPages(join(outDir, name), [name])

/** Visits each page in turn, each time in a browser that knows nothing of it. */
const measure = async (browser, visited, { rate, count, again = false }) => {
  const times = new Map(visited.map(({ name }) => [name, []]))
  for (let round = 0; round < count; round++) {
    // Another one first in each round.
    const turn = round % visited.length
    for (const target of [...visited.slice(turn), ...visited.slice(0, turn)]) {
      const context = await openContext(browser)
      if (again) {
        const before = await context.visit(target, 1)
        // What is stored and fetched when there is nothing else to do is part of a first visit.
        await wait(settleMs)
        await before.close()
      }
      const { time } = await context.visit(target, rate)
      times.get(target.name).push(time)
      await context.close()
    }
  }
  return times
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

const print = (title, times) => {
  console.log(`\n${title}`)
  const reference = median(times.get(handWritten))
  for (const [name, measured] of times) {
    const ratio = median(measured) / reference
    const allowed = allowedRatios.get(name)
    const verdict = allowed === undefined ? '' : `, ${ratio <= allowed ? 'within' : 'ABOVE'} ${allowed}x`
    const range = `${Math.min(...measured).toFixed(0)}–${Math.max(...measured).toFixed(0)}`
    console.log(
      `${name.padEnd(36)} ${median(measured).toFixed(0).padStart(5)} ms   ${range.padEnd(11)} ${ratio.toFixed(2)}x hand-written${verdict}`,
    )
  }
}

const handWritten = 'react-hook-form + zod, by hand'
const allowedRatios = new Map([
  ['SchemaForm on a page', 1.2],
  ['EncounterForm on a page', 1.5],
  ['the app, /encounters/new', 1.5],
  ['the app, /', 1.5],
])

const names = ['bare', 'handWritten', 'handWrittenMini', 'schemaForm', 'encounterForm']
for (const name of names) await buildPage(name)
const pageServer = await servePages(outDir, port)
const appServer = await preview({ root: repository, preview: { port: port + 1, strictPort: true } })
const browser = await startBrowser()
try {
  const ofPage = (name) => `${pageServer.resolvedUrls.local[0]}${name}/${name}.html`
  const app = appServer.resolvedUrls.local[0]
  const visited = [
    { name: 'bare React input', address: ofPage('bare') },
    { name: handWritten, address: ofPage('handWritten') },
    { name: 'the same with zod/mini', address: ofPage('handWrittenMini') },
    { name: 'SchemaForm on a page', address: ofPage('schemaForm') },
    { name: 'EncounterForm on a page', address: ofPage('encounterForm') },
    { name: 'the app, /encounters/new', address: `${app}encounters/new` },
    { name: 'the app, /', address: app, isList: true },
    { name: 'the app, /?status=Draft', address: `${app}?status=Draft`, isList: true },
  ]
  const runs = [
    [
      'first',
      `First visit, empty cache, processor ${slowdown}x slower, ${rounds} rounds`,
      { rate: slowdown },
    ],
    ['second', `Second visit, processor ${slowdown}x slower`, { rate: slowdown, again: true }],
    ['fast', 'First visit, empty cache, processor as it is', { rate: 1 }],
  ]
  for (const [key, title, options] of runs) {
    if (values.only !== undefined && values.only !== key) continue
    print(title, await measure(browser, visited, { count: rounds, ...options }))
  }
} finally {
  await browser.close()
  await pageServer.close()
  await appServer.close()
}
