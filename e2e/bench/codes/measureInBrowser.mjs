import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { findBrowser } from '../../support/findBrowser.mjs'

const cpuThrottle = 4
const tries = 5

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const pages = fileURLToPath(new URL('../pages', import.meta.url))

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1]

/** The time in ms until a downloaded pack can be searched, each time in a new page, and its heap. */
const measureReady = async (browser, address, pack) => {
  const times = []
  let heapBytes = 0
  for (let at = 0; at < tries; at++) {
    const page = await browser.newPage()
    await page.route('**/fy.pack', (route) => route.fulfill({ body: Buffer.from(pack) }))
    await page.goto(`${address}codes.html`)
    const session = await page.context().newCDPSession(page)
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage')
      const usage = await session.send('Runtime.getHeapUsage')
      return usage.usedSize + (usage.backingStorageSize ?? 0)
    }
    const before = await heap()
    await page.evaluate(async () => {
      window.bytes = new Uint8Array(await (await fetch('fy.pack')).arrayBuffer())
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle })
    times.push(await page.evaluate(() => window.openCodes(window.bytes)))
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    heapBytes = (await heap()) - before
    await page.close()
  }
  return { readyMs: median(times), heapBytes }
}

/** The longest task, in ms, of the app's page while it loads an official file. */
const measureLongTasks = async (browser, address, file) => {
  const page = await browser.newPage()
  await page.goto(`${address}settings`)
  await page.getByRole('table').first().waitFor()
  await page.evaluate(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('FY2027').first().waitFor({ timeout: 120_000 })
  const tasks = await page.evaluate(() => window.longTasks)
  await page.close()
  return Math.max(0, ...tasks)
}

/** Measures in Chromium the worker's work on a pack, and the app's page while it loads an official file. */
export const measureInBrowser = async ({ pack, codeSets }) => {
  const outDir = join(repository, 'dist/bench')
  await build({
    configFile: join(repository, 'vite.config.ts'),
    mode: 'page',
    root: pages,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: [join(pages, 'codes.html')] } },
  })
  await build({ configFile: join(repository, 'vite.config.ts'), root: repository, logLevel: 'error' })
  const benchServer = await preview({ root: pages, build: { outDir }, preview: { port: 4176 } })
  const appServer = await preview({
    configFile: join(repository, 'vite.config.ts'),
    mode: 'page',
    root: repository,
    preview: { port: 4177 },
  })
  const browser = await chromium.launch({ executablePath: findBrowser() })
  try {
    return {
      ...(await measureReady(browser, benchServer.resolvedUrls.local[0], pack)),
      longestTaskMs: await measureLongTasks(
        browser,
        appServer.resolvedUrls.local[0],
        join(codeSets, 'icd10cm-code-descriptions-2027.zip'),
      ),
    }
  } finally {
    await browser.close()
    await Promise.all([benchServer.close(), appServer.close()])
  }
}
