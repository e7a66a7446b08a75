// Measures lists and saves in Chromium over localStorage with 100 and 1,000 encounters, and over IndexedDB with 100,
// 10,000 and 100,000. Lists run with a CPU slowdown of 4. `--client indexed-db` measures only that one, `--count
// 100000` only one size.
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '../support/findBrowser.mjs'
import { serveStorePage } from './serveStorePage.mjs'

const { values } = parseArgs({
  options: {
    client: { type: 'string' },
    count: { type: 'string' },
    port: { type: 'string', default: '4176' },
  },
})

const sizes = { 'local-storage': [100, 1000], 'indexed-db': [100, 10_000, 100_000] }
const slowdown = 4
const saves = 60
const approvals = 200
/**
 * Bounds: ms to the first rows from an index or from localStorage; ms for any other query; and the ratio of saves.
 */
const pageBound = (count) => (count > 10_000 ? 500 : 300)
const queryBound = 2000
const saveBound = 1.5
const frameBound = 100

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]
const against = (ms, bound) => `${ms.toFixed(0)} ms (${ms <= bound ? 'within' : 'ABOVE'} ${bound})`

/** Measures the first list after a page load several times. */
const coldOf = async (page, storage, query, rounds) => {
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    await page.reload()
    times.push(await page.evaluate(([kind, name]) => window.storeBench.cold(kind, name), [storage, query]))
  }
  return {
    list: median(times.map(({ list }) => list)),
    task: Math.max(...times.map(({ longestTask }) => longestTask)),
  }
}

const measure = async (browser, address, storage, count) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(([kind, size]) => window.storeBench.fill(kind, size), [storage, count])
  await page.reload()
  const save = await page.evaluate(
    ([kind, number]) => window.storeBench.saves(kind, number),
    [storage, saves],
  )
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const cold = {}
  for (const query of ['page', 'all', 'text', 'sorted', 'range'])
    cold[query] = await coldOf(page, storage, query, 5)
  const warm = await page.evaluate((kind) => window.storeBench.warm(kind), storage)
  const frame = await page.evaluate(
    ([kind, number]) => window.storeBench.approvals(kind, number),
    [storage, approvals],
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const name = `${storage}, ${String(count).padStart(6)} encounters`
  for (const query of ['page', 'all']) {
    console.log(
      `${name}: first list after a page load (${query}) ${against(cold[query].list, pageBound(count))}`,
    )
  }
  for (const query of ['text', 'sorted', 'range']) {
    console.log(
      `${name}: first list after a page load (${query}) ${against(cold[query].list, queryBound)}, longest task ${cold[query].task.toFixed(0)} ms`,
    )
  }
  console.log(
    `${name}: later lists ${Object.entries(warm)
      .map(([list, ms]) => `${list} ${ms.toFixed(1)} ms`)
      .join(', ')}`,
  )
  console.log(`${name}: a save ${save.toFixed(2)} ms`)
  console.log(`${name}: longest frame of ${approvals} approvals ${against(frame, frameBound)}`)
  return { context, page, count, save }
}

/** Alternates saves of few and of many records, so that other load on the machine affects both. */
const compareSaves = async (measured, storage) => {
  const [few] = measured
  const many = measured.at(-1)
  const times = { few: [], many: [] }
  for (let round = 0; round < 6; round += 1) {
    for (const [name, { page }] of [
      ['few', few],
      ['many', many],
    ]) {
      times[name].push(
        await page.evaluate(([kind, number]) => window.storeBench.saves(kind, number), [storage, saves]),
      )
    }
  }
  const ratio = median(times.many) / median(times.few)
  // localStorage reads all records for a save, as a mock backend: only the database has a bound.
  const judged = storage === 'indexed-db' ? `, ${ratio <= saveBound ? 'within' : 'ABOVE'} ${saveBound}` : ''
  console.log(
    `${storage}: a save over ${many.count} takes ${ratio.toFixed(2)} times as long as over ${few.count} ` +
      `(${median(times.many).toFixed(2)} and ${median(times.few).toFixed(2)} ms)${judged}`,
  )
}

const server = await serveStorePage(Number(values.port))
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  for (const [storage, counts] of Object.entries(sizes)) {
    if (values.client !== undefined && values.client !== storage) continue
    const measured = []
    for (const count of values.count === undefined ? counts : [Number(values.count)]) {
      measured.push(await measure(browser, server.address, storage, count))
    }
    if (measured.length > 1) await compareSaves(measured, storage)
    for (const { context } of measured) await context.close()
  }
} finally {
  await browser.close()
  await server.close()
}
