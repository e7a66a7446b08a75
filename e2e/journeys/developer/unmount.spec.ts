import type { CDPSession, Page } from '@playwright/test'
import { hostOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: hostOrigin })

/** Counts what waits to run, as nothing else tells of it. */
const countTimers = () => {
  const waiting = new Set<unknown>()
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  Object.assign(window, {
    setTimeout: (callback: () => void, delay?: number) => {
      const id = setTimeout(() => {
        waiting.delete(id)
        callback()
      }, delay)
      waiting.add(id)
      return id
    },
    setInterval: (callback: () => void, delay?: number) => {
      const id = setInterval(callback, delay)
      waiting.add(id)
      return id
    },
    clearTimeout: (id?: number) => {
      waiting.delete(id)
      clearTimeout(id)
    },
    clearInterval: (id?: number) => {
      waiting.delete(id)
      clearInterval(id)
    },
    waitingTimers: () => waiting.size,
  })
}

/** What a form may leave behind in a page. */
const countLeft = async (page: Page, session: CDPSession) => {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value
  return {
    megabytes: usedSize / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    ...(await page.evaluate(async () => ({
      timers:
        'waitingTimers' in window && typeof window.waitingTimers === 'function' ? window.waitingTimers() : -1,
      styles: document.querySelectorAll('style, link[rel="stylesheet"]').length,
      adopted: document.adoptedStyleSheets.length,
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))),
  }
}

const mountAgain = async (page: Page, name: 'Encounter form' | 'Schema form', times: number) => {
  for (let mount = 0; mount < times; mount++) {
    await page.getByRole('button', { name }).click()
    // The later parts of the form, too.
    await expect(
      page.getByRole(name === 'Schema form' ? 'group' : 'combobox', { name: /diagnosis codes/i }),
    ).toBeVisible()
    if (name === 'Encounter form') await page.getByRole('combobox', { name: 'Patient' }).fill('test')
    await page.getByRole('button', { name: 'Nothing' }).click()
    await expect(page.getByRole('form')).toHaveCount(0)
  }
}

/** What the first mounts load stays: compiled code, style sheets, React's own. */
const warmUp = 10
const mounts = 50
/** A form with its values takes 0.7 MB and more: one in ten that stays would be seen. */
const allowedMegabytes = 3

for (const name of ['Encounter form', 'Schema form'] as const)
  test(`a page is as before after ${mounts} mounts: ${name}`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.addInitScript(countTimers)
    await page.goto('/mounts.html')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await session.send('HeapProfiler.enable')
    await mountAgain(page, name, warmUp)
    const { megabytes: before, ...expected } = await countLeft(page, session)
    await mountAgain(page, name, mounts)
    // Some timers may still end by themselves, such as that of a search.
    await expect
      .poll(async () => {
        const { megabytes: _, ...left } = await countLeft(page, session)
        return left
      })
      .toEqual(expected)
    const { megabytes } = await countLeft(page, session)
    expect(megabytes - before).toBeLessThan(allowedMegabytes)
  })
