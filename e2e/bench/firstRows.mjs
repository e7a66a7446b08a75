// Prints how long a visit takes until the list has its first rows, over the demo storage and over HTTP, in turns in one run:
// the processor four times slower, and 40 ms until the answer to any request. Needs the app and the server to be built, which
// `npm run bench:first-rows` does. The server has PGlite, or the PostgreSQL of DATABASE_URL, whose `public` is filled.
// Options: --rounds N, --count N, --port N.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { openContext, settleMs } from './openContext.mjs'
import { serveStorePage } from './serveStorePage.mjs'
import { startBrowser } from './startBrowser.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    count: { type: 'string', default: '1000' },
    port: { type: 'string', default: '4174' },
  },
})
const count = Number(values.count)
const port = Number(values.port)
const slowdown = 4
const latency = 40
/** What the issue asks for. */
const allowed = 1.3

const repository = fileURLToPath(new URL('../..', import.meta.url))

const startServer = async () => {
  const child = spawn(process.execPath, ['src/server/dist/start.js', '--demo'], {
    cwd: repository,
    env: { DATA_DIR: 'memory:', ...process.env, PORT: String(port + 1), REQUESTS_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  for await (const line of createInterface({ input: child.stderr })) if (/app is/.test(line)) break
  return { origin: `http://127.0.0.1:${port + 1}`, stop: () => child.kill('SIGTERM') }
}

/** Restores encounters on the server, those that the demo storage has. */
const fillServer = async (origin, backups) => {
  for (let first = 0; first < backups.length; first += 100) {
    const response = await fetch(`${origin}/api/encounters/restore`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-desk', 'content-type': 'application/json' },
      body: JSON.stringify({ backup: backups.slice(first, first + 100) }),
    })
    if (!response.ok) throw new Error(`The server was not filled: ${response.status}`)
  }
}

const settled = `localStorage.setItem('encounter-form-app:seeded', '1'); localStorage.setItem('encounter-form-app:user', 'desk')`

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

// Storages are per origin: the page that fills them has that of the app.
const storePage = await serveStorePage(port)
const browser = await startBrowser()
const server = await startServer()
let app
try {
  const contexts = { local: await openContext(browser), http: await openContext(browser) }
  const fill = `window.storeBench.fill('local-storage', ${count}).then(() => { ${settled} })`
  await contexts.local.run(storePage.address, fill)
  await fillServer(
    server.origin,
    await contexts.local.run(storePage.address, `window.storeBench.backups(${count})`),
  )
  await contexts.http.run(`${server.origin}/licences.txt`, settled)
  await storePage.close()
  app = await preview({ root: repository, preview: { port, strictPort: true } })
  const path = '?status=All'
  const targets = {
    local: { address: `${app.resolvedUrls.local[0]}${path}`, isList: true },
    http: { address: `${server.origin}/${path}`, isList: true },
  }
  const times = { local: [], http: [] }
  // The first one is the first visit: its files are fetched, and the service worker installed.
  const first = { local: 0, http: 0 }
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const name of round % 2 === 0 ? ['local', 'http'] : ['http', 'local']) {
      const { time, untilKept, close } = await contexts[name].visit(targets[name], slowdown, latency)
      if (round === 0) await untilKept()
      await wait(settleMs)
      await close()
      if (round === 0) first[name] = time
      else times[name].push(time)
    }
  }
  const tell = (title, local, http) =>
    console.log(
      `${title}: ${local.toFixed(0)} ms over localStorage, ${http.toFixed(0)} ms over HTTP: ${(http / local).toFixed(2)} times, ${http / local <= allowed ? 'within' : 'ABOVE'} ${allowed}`,
    )
  console.log(`First rows of ${count} encounters, processor ${slowdown}x slower, ${latency} ms a request`)
  tell('first visit, once', first.local, first.http)
  tell(`${values.rounds} visits, median`, median(times.local), median(times.http))
  tell('fastest', Math.min(...times.local), Math.min(...times.http))
  const ratios = times.http.map((time, round) => time / times.local[round]).toSorted((a, b) => a - b)
  const [least, middle, most] = [ratios[0], median(ratios), ratios.at(-1)]
  console.log(`round by round: ${middle.toFixed(2)} times, ${least.toFixed(2)} to ${most.toFixed(2)}`)
} finally {
  await browser.close()
  await app?.close()
  server.stop()
}
