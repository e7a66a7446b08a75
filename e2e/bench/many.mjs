// Prints the time from a key to the next paint in one form, and in the midst of twenty on the same page.
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '../support/findBrowser.mjs'
import { buildPages, folderOf, servePages } from './buildPages.mjs'
import { keysOf, measureTyping, percentile } from './measureTyping.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '60' },
    port: { type: 'string', default: '4186' },
  },
})
const rounds = Number(values.rounds)
const keyCount = Number(values.keys)
const many = 20
const slowdown = 4
const allowedRatio = 1.5

const outDir = folderOf('bench-many')

/** The fields that are typed into, in the form in the midst. */
const measured = [
  ['EncounterForm, code input', 'encounter', 'Diagnosis codes', ['sore throat', 'j069', 'hypertension']],
  ['EncounterForm, plain field', 'encounter', 'Patient ID', ['100234', '7']],
  ['SchemaForm, plain field', 'schema', 'Patient ID', ['100234', '7']],
]

/** Opens as many forms at full speed, then slows the processor down and types. */
const typeAmong = async (browser, address, count, [, kind, label, texts]) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  await page.goto(`${address}many.html?kind=${kind}&count=${count}`)
  await page
    .locator('form')
    .nth(count - 1)
    .waitFor()
  const form = page.locator('form').nth(Math.floor(count / 2))
  const input = label.endsWith('codes')
    ? form.getByRole('combobox', { name: label })
    : form.getByLabel(label, { exact: true })
  await input.waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const times = await measureTyping(page, input, keysOf(texts, keyCount))
  await page.close()
  return times
}

await buildPages(outDir, ['many'])
const server = await servePages(outDir, values.port)
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  const [address] = server.resolvedUrls.local
  const times = new Map(measured.map(([name]) => [name, { 1: [], [many]: [] }]))
  // In turns, as other work on the machine slows down both.
  for (let round = 0; round < rounds; round++)
    for (const field of measured)
      for (const count of [1, many])
        times.get(field[0])[count].push(...(await typeAmong(browser, address, count, field)))
  console.log(`key to next paint, ${rounds} x ${keyCount} keys, processor ${slowdown}x slower`)
  for (const [name, { 1: one, [many]: among }] of times) {
    const p95 = [one, among].map((list) => percentile(list, 0.95))
    const ratio = p95[1] / p95[0]
    console.log(
      `${name.padEnd(28)} one form p50 ${percentile(one, 0.5).toFixed(1)} p95 ${p95[0].toFixed(1)} ms   ${many} forms p50 ${percentile(among, 0.5).toFixed(1)} p95 ${p95[1].toFixed(1)} ms   ${ratio.toFixed(2)}x, ${ratio <= allowedRatio ? 'within' : 'ABOVE'} ${allowedRatio}x`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}
