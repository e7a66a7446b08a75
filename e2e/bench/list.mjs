// Measures the list in Chromium with a CPU slowdown of 4: the time to the first rows after a page load and within the
// app, the frames while scrolling, and 200 approvals at once. Over IndexedDB with 10,000 encounters by default;
// `--client local-storage` uses 1,000, `--count` sets another number. Requires the built app; `npm run bench:list`
// builds it.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../support/findBrowser.mjs'
import { serveStorePage } from './serveStorePage.mjs'

const { values } = parseArgs({
  options: {
    client: { type: 'string', default: 'indexed-db' },
    count: { type: 'string' },
    port: { type: 'string', default: '4177' },
  },
})
const storage = values.client
const count = Number(values.count ?? (storage === 'indexed-db' ? 10_000 : 1000))
const port = Number(values.port)
const slowdown = 4
const bounds = { firstRows: count > 10_000 ? 500 : 300, frames: 50, longestFrame: 100 }
const repository = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Logs when the first row of the list is painted, relative to the navigation: evaluating code in the page while it
 * loads would add compile time.
 */
const noteFirstRows = () => {
  const look = () => {
    if (document.querySelector('tr[data-row]') === null) return requestAnimationFrame(look)
    // The message event arrives after the frame that this callback precedes.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => console.debug(performance.now())
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

/** Scrolls like a mouse wheel for a while; returns the frame times. */
const scroll = () =>
  new Promise((resolve) => {
    const frames = []
    let before = performance.now()
    const until = before + 3000
    const next = (now) => {
      frames.push(now - before)
      before = now
      window.scrollBy(0, 60)
      if (now < until) requestAnimationFrame(next)
      else resolve(frames.slice(1))
    }
    requestAnimationFrame(next)
  })

/** Waits until the browser is idle, for at most three seconds, as it may not say so. */
const untilIdle = () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 3000 }))

/** Opens the list within the app; returns the time until its first rows are painted. */
const visit = () =>
  new Promise((resolve) => {
    const clicked = performance.now()
    document.querySelector('nav a[href="/"]').click()
    const look = () => {
      if (document.querySelector('tr[data-row]') === null) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - clicked)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })

/** Measures the longest frame from now on. */
const watchFrames = () => {
  window.longestFrame = 0
  let before = performance.now()
  const next = (now) => {
    window.longestFrame = Math.max(window.longestFrame, now - before)
    before = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** Fills the storage from a page of the origin that the app is served from afterwards. */
const fillStorage = async (page) => {
  const filling = await serveStorePage(port)
  try {
    await page.goto(filling.address)
    await page.evaluate(([kind, size]) => window.storeBench.fill(kind, size), [storage, count])
    await page.evaluate((kind) => {
      localStorage.setItem('encounter-form-app:storage', kind)
      localStorage.setItem('encounter-form-app:seeded', '1')
      localStorage.setItem('encounter-form-app:user', 'desk')
    }, storage)
    await page.goto('about:blank')
  } finally {
    await filling.close()
  }
}

const browser = await chromium.launch({ executablePath: findBrowser() })
let server
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await fillStorage(page)
  server = await preview({ root: repository, preview: { port, strictPort: true }, logLevel: 'error' })
  const address = server.resolvedUrls.local[0]
  await page.addInitScript(noteFirstRows)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const firstRows = []
  for (let run = 0; run < 5; run++) {
    const told = page.waitForEvent('console', (message) => message.type() === 'debug')
    await page.goto(`${address}?status=All`, { waitUntil: 'commit' })
    firstRows.push(Number((await told).text()))
    await page.evaluate(untilIdle)
  }
  firstRows.sort((a, b) => a - b)

  const rows = page.locator('tr[data-row]')
  await rows
    .filter({ hasText: /Ready|Add a / })
    .first()
    .waitFor()
  await page.evaluate(untilIdle)
  const frames = await page.evaluate(scroll)
  const rate = (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0)
  console.log(
    `list over ${storage}, ${count} encounters, processor ${slowdown}x slower: first rows ${firstRows[2].toFixed(0)} ms ` +
      `(${firstRows.map((ms) => ms.toFixed(0)).join(', ')}; at most ${bounds.firstRows}), scrolling ` +
      `${rate.toFixed(0)} frames a second (at least ${bounds.frames}), longest frame ${Math.max(...frames).toFixed(0)} ms`,
  )

  const settings = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' })
  const visits = []
  for (let run = 0; run < 6; run++) {
    await settings.click()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await page.evaluate(untilIdle)
    visits.push(await page.evaluate(visit))
    await rows
      .filter({ hasText: /Ready|Add a / })
      .first()
      .waitFor()
    await page.evaluate(untilIdle)
  }
  visits.sort((a, b) => a - b)
  console.log(
    `list gone to within the app: first rows ${visits.map((ms) => ms.toFixed(0)).join(', ')} ms (at most ${bounds.firstRows})`,
  )

  await page.goto(`${address}?status=Submitted`)
  const tab = page.getByRole('tab', { name: /^Submitted \d/ })
  await tab.waitFor()
  const before = Number(/\d+/.exec((await tab.textContent()).replaceAll(',', ''))?.[0])
  const box = (row) => page.locator(`tr[aria-rowindex="${row + 1}"] input`)
  await box(1).click()
  await page.evaluate(() => window.scrollTo(0, 200 * 40))
  await box(200).click({ modifiers: ['Shift'] })
  await page.evaluate(watchFrames)
  await page.keyboard.press('a')
  // Waits until the list is refetched and rendered without them. Polls rarely and simply, because each check takes
  // time.
  await page.waitForFunction(
    (left) =>
      document.querySelector('[role="tab"][aria-selected="true"]')?.textContent.replace(/\D/g, '') === left,
    String(before - 200),
    { polling: 250, timeout: 60_000 },
  )
  const result = page.getByRole('region', { name: 'Selected encounters' }).getByRole('status')
  await page.evaluate(untilIdle)
  console.log(
    `${await result.textContent()} Longest frame ${(await page.evaluate(() => window.longestFrame)).toFixed(0)} ms (at most ${bounds.longestFrame})`,
  )
} finally {
  await browser.close()
  await server?.close()
}
