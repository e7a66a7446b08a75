// Prints how long a list and a save take over 100 and 2,000 encounters, in Node over a Map and in Chromium.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, createServer, preview } from 'vite'
import { findBrowser } from '../support/findBrowser.mjs'

const counts = [100, 2000]
/** A frame: at most so long a save may take, in ms. */
const longestSave = 16
const quota = 5_242_880

const repository = fileURLToPath(new URL('../..', import.meta.url))
const pages = fileURLToPath(new URL('pages', import.meta.url))
const outDir = join(repository, 'dist/bench-store')

const contentOf = (storage) =>
  Object.fromEntries(
    Array.from({ length: storage.length }, (_, position) => storage.key(position)).map((key) => [
      key,
      storage.getItem(key),
    ]),
  )

const inNode = async () => {
  const server = await createServer({
    root: repository,
    logLevel: 'error',
    server: { middlewareMode: true },
    appType: 'custom',
  })
  const load = (path) => server.ssrLoadModule(join(repository, path))
  const { storageOfMany } = await load('e2e/bench/manyEncounters.ts')
  const { createLocalStorageClient } = await load('src/client/localStorage/createLocalStorageClient.ts')
  const { measureStore } = await load('e2e/bench/measureStore.ts')
  const user = { id: 'bench', name: 'Dr. Bench', capabilities: ['edit'] }
  const results = []
  for (const count of counts) {
    const storage = await storageOfMany(count)
    const content = contentOf(storage)
    const times = await measureStore(() => createLocalStorageClient({ user: () => user, storage }))
    results.push({ count, content, times })
  }
  await server.close()
  return results
}

const inChromium = async (stores) => {
  await build({
    configFile: join(repository, 'vite.config.ts'),
    root: pages,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: [join(pages, 'store.html')] } },
  })
  const server = await preview({ root: pages, build: { outDir }, preview: { port: 4176 } })
  const browser = await chromium.launch({ executablePath: findBrowser() })
  try {
    const results = []
    for (const { count, content } of stores) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`${server.resolvedUrls.local[0]}store.html`)
      await page.evaluate((items) => {
        for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value)
      }, content)
      await page.reload()
      results.push({ count, times: await page.evaluate(() => window.measureStore()) })
      await context.close()
    }
    return results
  } finally {
    await browser.close()
    await server.close()
  }
}

const print = (where, results) => {
  for (const { count, times } of results) {
    const shown = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
    console.log(`${where.padEnd(9)} ${String(count).padStart(6)} encounters: ${shown.join(', ')}`)
  }
  const { save } = results.at(-1).times
  console.log(`${where.padEnd(9)} a save is ${save <= longestSave ? 'within' : 'ABOVE'} ${longestSave} ms`)
}

const stores = await inNode()
for (const { count, content } of stores) {
  const size = Object.entries(content).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  console.log(
    `${count} encounters take ${size} characters, ${Math.round(size / count)} each, ${((size / quota) * 100).toFixed(1)} % of Chromium's quota`,
  )
}
print('Node', stores)
print('Chromium', await inChromium(stores))
