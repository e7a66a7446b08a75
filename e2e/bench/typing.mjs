// Measures the time from a key to the next paint in the form with 50 diagnoses, against a bare React input.
import { chromium } from '@playwright/test'
import { findBrowser } from '../support/findBrowser.mjs'
import { buildPages, folderOf, servePages } from './buildPages.mjs'
import { keysOf, measureTyping, percentile } from './measureTyping.mjs'

const keyCount = 200
const chipCount = 50
const cpuThrottle = 6
const allowedRatio = 1.5

const outDir = folderOf('bench')

const words = keysOf(['sore throat', 'j069', 'hypertension', 'dm2', 'low back pain', 'z00'], keyCount)
const digits = keysOf(['100234', '7'], keyCount)
// No categories of the starter set, which a pasted list would not add.
const codes = Array.from({ length: chipCount }, (_, index) => `L${10 + index}.9`)

const paste = (input, text) =>
  input.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** Opens and prepares a page at full speed, then slows the CPU down. */
const open = async (browser, address, makeReady = async () => {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  await page.goto(address)
  await makeReady(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle })
  return page
}

const fillIn = async (page) => {
  await page.getByLabel('Provider ID').fill('201')
  await page.getByLabel('Date of service').fill('2026-06-15')
  await paste(page.getByRole('combobox', { name: 'Diagnosis codes' }), codes.join(' '))
  const chips = page.getByRole('list', { name: 'Selected diagnosis codes' }).getByRole('listitem')
  await chips.nth(chipCount - 1).waitFor()
}

const measureAll = async (browser, address) => {
  const bare = await open(browser, `${address}bare.html`)
  const bareTimes = await measureTyping(bare, bare.getByLabel('Bare'), words)
  await bare.close()

  const form = await open(browser, `${address}form.html`, fillIn)
  const codeTimes = await measureTyping(form, form.getByRole('combobox', { name: 'Diagnosis codes' }), words)
  const plainTimes = await measureTyping(form, form.getByLabel('Patient ID'), digits)
  await form.close()
  return { bareTimes, codeTimes, plainTimes }
}

const print = ({ bareTimes, codeTimes, plainTimes }) => {
  const bare = percentile(bareTimes, 0.95)
  const line = (name, times) => {
    const p95 = percentile(times, 0.95)
    const ratio = p95 / bare
    const p50 = percentile(times, 0.5).toFixed(1)
    const verdict = ratio <= allowedRatio ? 'within' : 'ABOVE'
    console.log(
      `${name.padEnd(20)} p50 ${p50} ms   p95 ${p95.toFixed(1)} ms   ${ratio.toFixed(2)}x bare, ${verdict} ${allowedRatio}x`,
    )
  }
  console.log(`key to next paint, ${keyCount} keys, ${chipCount} diagnoses, CPU ${cpuThrottle}x slower`)
  line('bare React input', bareTimes)
  line('code input', codeTimes)
  line('plain field', plainTimes)
}

// By Vite's own splitting, so that the bare page loads no code of the form.
await buildPages(outDir, ['bare', 'form'])
const server = await servePages(outDir, 4175)
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  print(await measureAll(browser, server.resolvedUrls.local[0]))
} finally {
  await browser.close()
  await server.close()
}
