// Prints what a form of 500 fields, 5 levels deep, costs: until its first input takes a key, for each key typed into it, and
// in memory over 100 mounts; beside rjsf and JSON Forms with the same schema. Then the same of a list of 1,000 rows.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '../support/findBrowser.mjs'
import { buildPages, folderOf, servePages } from './buildPages.mjs'
import { keysOf, measureTyping, percentile } from './measureTyping.mjs'
import { openContext } from './openContext.mjs'
import { startBrowser } from './startBrowser.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '100' },
    port: { type: 'string', default: '4182' },
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const keyCount = Number(values.keys)
const slowdown = 4
const allowedRatio = 1.5
const allowedStart = 1000

const outDir = folderOf('bench-schema')

const forms = [
  ['SchemaForm', 'large'],
  ['rjsf', 'largeRjsf'],
  ['JSON Forms', 'largeJsonForms'],
  ['SchemaForm, 1,000 rows', 'manyRows'],
]

/** A list that is loaded has texts in its inputs, which the first text would stand among. */
const started = forms.slice(0, 3)

/** Each a build of its own, as its author would make it: one script. */
const buildPage = (name) => buildPages(join(outDir, name), [name], 'error')

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

const printStart = async (ofPage) => {
  console.log(`first input usable, empty cache, processor ${slowdown}x slower, median of ${rounds} rounds`)
  const browser = await startBrowser()
  try {
    const times = new Map(started.map(([name]) => [name, []]))
    for (let round = 0; round < rounds; round++)
      for (const [name, page] of started) {
        const context = await openContext(browser)
        const { time } = await context.visit({ address: ofPage(page) }, slowdown)
        times.get(name).push(time)
        await context.close()
      }
    for (const [name, measured] of times) {
      const time = median(measured)
      const verdict = name === 'SchemaForm' ? (time <= allowedStart ? ', within' : ', ABOVE') : ''
      console.log(
        `${name.padEnd(26)} ${time.toFixed(0).padStart(6)} ms${verdict}${verdict && ` ${allowedStart} ms`}`,
      )
    }
  } finally {
    await browser.close()
  }
}

const open = async (browser, address) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  await page.goto(address)
  await page.locator('input').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

const printTyping = async (browser, ofPage) => {
  console.log(`\nkey to next paint, ${keyCount} keys, processor ${slowdown}x slower`)
  const keys = keysOf(['sore throat', 'two weeks', 'since monday'], keyCount)
  let bare = 0
  for (const [name, page] of [['bare React input', 'bare'], ...forms]) {
    const shown = await open(browser, ofPage(page))
    const input = shown.locator('input:not([type]), input[type="text"]').first()
    const times = await measureTyping(shown, input, keys)
    await shown.close()
    const p95 = percentile(times, 0.95)
    if (page === 'bare') bare = p95
    const ratio = p95 / bare
    const verdict = name.startsWith('SchemaForm')
      ? `, ${ratio <= allowedRatio ? 'within' : 'ABOVE'} ${allowedRatio}x`
      : ''
    console.log(
      `${name.padEnd(26)} p50 ${percentile(times, 0.5).toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   ${ratio.toFixed(2)}x bare${verdict}`,
    )
  }
}

const printMounts = async (browser, ofPage) => {
  const page = await browser.newPage()
  await page.goto(ofPage('mounts'))
  await page.waitForFunction(() => 'mountAgain' in window)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 2 ** 20
  }
  const mount = async () => {
    await page.evaluate(() => window.mountAgain())
    await page.locator('form').waitFor()
    await page.evaluate(() => window.mountAgain())
    await page.locator('form').waitFor({ state: 'detached' })
  }
  console.log('\nheap after mounts of 500 fields, in MB')
  // The first ones load what stays, such as compiled code.
  for (let round = 0; round < 10; round++) await mount()
  const before = await heap()
  for (let round = 0; round < 100; round++) await mount()
  console.log(`after 10: ${before.toFixed(1)}, after 110: ${(await heap()).toFixed(1)}`)
  await page.close()
}

for (const name of ['bare', 'mounts', ...forms.map(([, page]) => page)]) await buildPage(name)
const server = await servePages(outDir, values.port)
const ofPage = (name) => `${server.resolvedUrls.local[0]}${name}/${name}.html`
const isWanted = (part) => values.only === undefined || values.only === part
try {
  if (isWanted('start')) await printStart(ofPage)
  const browser = await chromium.launch({ executablePath: findBrowser() })
  try {
    if (isWanted('typing')) await printTyping(browser, ofPage)
    if (isWanted('mounts')) await printMounts(browser, ofPage)
  } finally {
    await browser.close()
  }
} finally {
  await server.close()
}
