import type { Page } from '@playwright/test'
import { codeOf } from '../../../test/support/guides.mjs'
import { findEncounterForm } from '../../support/encounterForm.js'
import { hostOrigin, plainOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

/** Adds a sheet that docs/theming.md shows to the page's own, outside of any layer. */
const addSheet = (page: Page, file: string) =>
  page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    codeOf('docs/theming.md', file),
  )

for (const [kind, origin] of [
  ['layered form', hostOrigin],
  ['custom element', plainOrigin],
] as const)
  test(`the tokens of the guide reach a ${kind}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(origin)
    const submit = findEncounterForm(page).button('Submit').first()
    await expect(submit).not.toHaveCSS('background-color', 'rgb(107, 33, 168)')
    await addSheet(page, 'theme.css')
    await expect(submit).toHaveCSS('background-color', 'rgb(107, 33, 168)')
    await expect(submit).toHaveCSS('border-radius', '2px')
  })

test('the guide makes a custom element denser for a mouse', async ({ page }) => {
  await page.goto(plainOrigin)
  const submit = findEncounterForm(page).button('Submit')
  await expect(submit).toBeVisible()
  const height = async () => (await submit.boundingBox())?.height ?? 0
  const before = await height()
  await addSheet(page, 'dense.css')
  await expect.poll(height).toBeLessThan(before)
  await expect(submit).toHaveCSS('font-size', '13px')
})
