// Prints how the list does with 10,000 encounters in Chromium, its processor slowed down four times: the time to the first
// rows, the frames while it scrolls, and 200 approvals at once. Needs `npm run build:app`.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { createServer, preview } from 'vite'
import { findBrowser } from '../support/findBrowser.mjs'

const count = 10_000
const slowdown = 4
const bounds = { firstRows: 300, frames: 50, longestFrame: 100 }
const repository = fileURLToPath(new URL('../..', import.meta.url))

const contentOfMany = async () => {
  const server = await createServer({
    root: repository,
    logLevel: 'error',
    server: { middlewareMode: true },
    appType: 'custom',
  })
  try {
    const { storageOfMany } = await server.ssrLoadModule(join(repository, 'test/client/manyEncounters.ts'))
    const storage = await storageOfMany(count)
    return Array.from({ length: storage.length }, (_, position) => {
      const key = storage.key(position)
      return [key, storage.getItem(key)]
    })
  } finally {
    await server.close()
  }
}

/** Notes when the first row of the list has been painted, on the clock of the navigation. */
const noteFirstRows = () => {
  const look = () => {
    if (document.querySelector('tr[data-row]') === null) return requestAnimationFrame(look)
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.firstRows = performance.now()
      }),
    )
  }
  requestAnimationFrame(look)
}

/** Scrolls for a while as a wheel does, and tells the times from frame to frame. */
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

/** Tells the longest time between two frames from now on. */
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

const content = await contentOfMany()
const server = await preview({ root: repository, preview: { port: 4177 }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const address = server.resolvedUrls.local[0]
  await page.goto(`${address}settings`)
  await page.evaluate((items) => {
    localStorage.clear()
    for (const [key, value] of items) localStorage.setItem(key, value)
    localStorage.setItem('encounter-form-app:seeded', '1')
    localStorage.setItem('encounter-form-app:user', 'desk')
  }, content)
  await page.addInitScript(noteFirstRows)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

  const firstRows = []
  for (let run = 0; run < 5; run++) {
    await page.goto(`${address}?status=All`)
    await page.waitForFunction(() => window.firstRows !== undefined)
    firstRows.push(await page.evaluate(() => window.firstRows))
  }
  firstRows.sort((a, b) => a - b)

  await page.waitForTimeout(2000)
  const frames = await page.evaluate(scroll)
  const rate = (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0)
  console.log(
    `list, ${count} encounters, processor ${slowdown}x slower: first rows ${firstRows[2].toFixed(0)} ms ` +
      `(${firstRows.map((ms) => ms.toFixed(0)).join(', ')}; at most ${bounds.firstRows}), scrolling ` +
      `${rate.toFixed(0)} frames a second (at least ${bounds.frames}), longest frame ${Math.max(...frames).toFixed(0)} ms`,
  )

  await page.goto(`${address}?status=Submitted`)
  const box = (row) => page.locator(`tr[aria-rowindex="${row + 1}"] input`)
  await box(1).click()
  await page.evaluate(() => window.scrollTo(0, 200 * 40))
  await box(200).click({ modifiers: ['Shift'] })
  await page.evaluate(watchFrames)
  await page.keyboard.press('a')
  const result = page.getByRole('region', { name: 'Selected encounters' }).getByRole('status')
  await result.waitFor({ timeout: 120_000 })
  console.log(
    `${await result.textContent()} Longest frame ${(await page.evaluate(() => window.longestFrame)).toFixed(0)} ms (at most ${bounds.longestFrame})`,
  )
} finally {
  await browser.close()
  await server.close()
}
