import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import type { AcknowledgedWrite } from '../../crash/page.js'
import { startBrowser } from '../../crash/startBrowser.js'
import { createRandom } from '../../monkey/random.js'

/** Number of kills. */
const kills = Number(process.env.CRASH_KILLS ?? 30)
const seed = Number(process.env.CRASH_SEED ?? 20_260_615)

/** Maximum number of acknowledged writes between two kills. */
const mostWrites = 60

const origin = 'http://localhost'

/** Bundles the page's script. */
const buildPage = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('../../crash/page.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunks = outputs.flatMap((made) => ('output' in made ? made.output : []))
  return chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}

/** Opens the page from intercepted requests, so that no server has to outlive the browser. */
const openPage = async (page: Page, script: string, onWrite: (write: AcknowledgedWrite) => void) => {
  await page.route(`${origin}/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: script }
        : {
            contentType: 'text/html',
            body: '<!doctype html><title>Crash</title><script type="module" src="/page.js"></script>',
          },
    ),
  )
  await page.exposeFunction('acknowledged', onWrite)
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => window.crash !== undefined)
}

const missingOf = (page: Page, writes: readonly AcknowledgedWrite[]) =>
  page.evaluate(async (some) => (await window.crash?.missing(some)) ?? some, writes)

test(`what was acknowledged over IndexedDB outlives ${kills} kills of the browser, seed ${seed}`, async () => {
  test.setTimeout(60_000 + kills * 10_000)
  const random = createRandom(seed)
  const script = await buildPage()
  const profile = await mkdtemp(join(tmpdir(), 'encounter-form-crash-'))
  const all: AcknowledgedWrite[] = []
  try {
    let sinceKill: AcknowledgedWrite[] = []
    for (let round = 0; round <= kills; round += 1) {
      const browser = await startBrowser(profile)
      try {
        const written: AcknowledgedWrite[] = []
        const until = 1 + random.below(mostWrites)
        let enough: (() => void) | undefined
        const acknowledged = new Promise<void>((resolve) => {
          enough = resolve
        })
        await openPage(browser.page, script, (write) => {
          written.push(write)
          if (written.length >= until) enough?.()
        })
        const toFind = round === kills ? all : sinceKill
        const lost = await missingOf(browser.page, toFind)
        const lostOfAll = lost.length === 0 ? [] : await missingOf(browser.page, all)
        expect(
          lost.length,
          `lost of ${toFind.length} acknowledged before kill ${round}, ${lostOfAll.length} of all ${all.length}`,
        ).toBe(0)
        if (round === kills) break
        await browser.page.evaluate((from) => window.crash?.work(from), round * 1_000_000)
        await acknowledged
        // Further writes are in progress.
        await browser.kill()
        sinceKill = written
        all.push(...written)
      } finally {
        await browser.kill().catch(() => undefined)
      }
    }
    const numbers = all.filter(({ isNew }) => isNew).map(({ id }) => id)
    expect(new Set(numbers).size, 'each number is given once').toBe(numbers.length)
    expect(all.length).toBeGreaterThanOrEqual(kills)
    process.stdout.write(
      `${kills} kills, ${all.length} acknowledged writes, ${numbers.length} encounters: all there\n`,
    )
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
