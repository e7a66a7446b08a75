import { readFileSync } from 'node:fs'
import { test as unwatched } from '@playwright/test'
import { inventedCptList, makeFile, openCodeSets } from '../../support/codeSets.js'
import { choose, fillRequired, openNewEncounter } from '../../support/encounterForm.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { appOrigin, serverOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

const readGuide = () => readFileSync(new URL('../../../docs/deploy.md', import.meta.url), 'utf8')

/** The headers that docs/deploy.md recommends, by lower-case name. */
const guideHeaders = (): Readonly<Record<string, string>> => {
  const guide = readGuide()
  const [, block = ''] = /## The app alone[\s\S]*?```nginx\n([\s\S]*?)```/.exec(guide) ?? []
  return Object.fromEntries(
    [...block.matchAll(/add_header ([\w-]+) "(.*)" always;/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  )
}

test('everything is served with the headers that the guide tells to send', async ({ page, request }) => {
  const told = guideHeaders()
  expect(Object.keys(told).sort()).toEqual([
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
  ])
  const starting = page.waitForEvent('worker')
  await page.goto('/settings')
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src))
  scripts.push((await starting).url())
  // The page's own, and the worker's.
  expect(scripts.length).toBeGreaterThan(1)
  const pages = ['/', '/encounters/new', '/settings', '/no/such/page']
  const files = ['/index.html', '/config.json', '/licences.txt', '/manifest.webmanifest', '/serviceWorker.js']
  for (const address of [...pages, ...files, ...scripts]) {
    const response = await request.get(address)
    expect(response.headers(), address).toMatchObject(told)
  }
  const [ofAssets, ofOthers] = [...readGuide().matchAll(/`Cache-Control: ([^`]+)`/g)].map(
    ([, value]) => value,
  )
  const assets = scripts.map((script) => new URL(script).pathname)
  for (const origin of [appOrigin, serverOrigin]) {
    for (const address of [...pages, ...files, ...assets]) {
      const { 'cache-control': sent } = (await request.get(`${origin}${address}`)).headers()
      expect(sent, `${origin}${address}`).toBe(assets.includes(address) ? ofAssets : ofOthers)
    }
  }
})

test('the headers deny what the app does not need', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  const policy = (headers['content-security-policy'] ?? '').split('; ')
  expect(policy).toEqual([
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ])
  expect(headers['permissions-policy']?.split(', ')).toEqual(
    expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'payment=()', 'usb=()']),
  )
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
})

test('code sets, the form, exports, imports and print work under them', async ({ page }) => {
  const sets = await openCodeSets(page)
  await sets.choose(makeFile('cpt-2026.csv', inventedCptList))
  await expect(sets.status).toContainText('CPT 2026: 300 codes')

  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'sore throat')
  await choose(form.procedures, 'invented elbow number 17')
  await expect(form.procedureChips).toHaveText([/10017/])
  await expect(form.diagnosisChips).toHaveCount(1)
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)

  await page.getByRole('link', { name: 'Print' }).click()
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  await expect(page.getByRole('heading', { name: 'Superbill' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the encounter' }).click()

  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await page.getByRole('tab', { name: /^All/ }).click()
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), chooseFromMenu(page, name)])
    return readFileSync(await download.path(), 'utf8')
  }
  expect(await save('Export CSV')).toContain('10017')
  const backup = await save('Export JSON')
  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('JSON file')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) })
  await expect(dialog.getByRole('status')).not.toBeEmpty()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('Settings leads to the licences of all that is built in, the worker’s and the font’s among them', async ({
  page,
  request,
}) => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  await page.goto('/settings')
  // Fetched instead of visited: for a plain text the browser requests an icon, and logs that there is none.
  const href = await page.getByRole('link', { name: 'Licenses' }).getAttribute('href')
  const text = await (await request.get(href ?? '')).text()
  const bundled = [...Object.keys(manifest.dependencies), 'react', 'react-dom', 'wouter']
  expect(bundled.filter((name) => !text.includes(`## ${name} - `))).toEqual([])
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('Permission is hereby granted, free of charge')
})

// Without the fixture, which fails on every policy violation.
unwatched('what gets into the page can run no other script and send no form away', async ({ page }) => {
  await page.goto('/?status=Draft')
  await page.getByRole('table', { name: 'Encounters' }).waitFor()
  const thrown = await page.evaluate(() => {
    const nameOf = (attempt: () => unknown): string => {
      try {
        attempt()
        return 'nothing'
      } catch (error) {
        return error instanceof Error ? error.name : String(error)
      }
    }
    const other = [...document.scripts].map(({ src }) => src).find((src) => src !== '') ?? ''
    return {
      worker: nameOf(() => new Worker(other)),
      script: nameOf(() => {
        document.createElement('script').src = other
      }),
      markup: nameOf(() => {
        document.createElement('p').innerHTML = '<b>bold</b>'
      }),
      policy: nameOf(() =>
        window.trustedTypes?.createPolicy('default', { createScriptURL: (address) => address }),
      ),
    }
  })
  expect(thrown).toEqual({
    worker: 'TypeError',
    script: 'TypeError',
    markup: 'TypeError',
    policy: 'TypeError',
  })

  const refused = page.waitForEvent('console', (message) => /form-action 'none'/.test(message.text()))
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.action = '/settings'
    document.body.append(form)
    form.submit()
  })
  await refused
  expect(new URL(page.url()).pathname).toBe('/')
})
