import type { Page } from '@playwright/test'
import { chooseFromMenu } from './listMenu.js'
import { untilSeeded } from './storage.js'

/** An encounter to import for a test. */
export interface StoredVisit {
  readonly PatientId: number
  readonly DiagnosisCodes: readonly string[]
  readonly ProcedureCodes: readonly string[]
}

/** Complete and ready to submit. */
export const readyVisit: StoredVisit = {
  PatientId: 100242,
  DiagnosisCodes: ['J06.9'],
  ProcedureCodes: ['99213'],
}

/**
 * Imports encounters of today through the app, and waits until they are listed as drafts. The page has to show the
 * list.
 */
export const storeVisits = async (
  page: Page,
  visits: readonly StoredVisit[],
  { isDemo = true } = {},
): Promise<void> => {
  await page.getByRole('tab', { name: /^Drafts \d/ }).waitFor()
  if (isDemo) await untilSeeded(page)
  const [today, before] = await page.evaluate(() => [
    new Date().toLocaleDateString('sv-SE'),
    Number(
      [...document.querySelectorAll('[role="tab"]')]
        .find((tab) => tab.textContent?.startsWith('Drafts'))
        ?.textContent?.replace(/\D/g, '') ?? 0,
    ),
  ])
  const encounters = visits.map((visit) => ({ ProviderId: 203, DateOfService: today, ...visit }))
  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  await dialog.getByLabel('JSON file').setInputFiles({
    name: 'visits.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(encounters)),
  })
  const duplicates = dialog.getByRole('checkbox', { name: /duplicates/ })
  await dialog.getByRole('button', { name: /^Import \d+/ }).waitFor()
  if (await duplicates.isVisible()) await duplicates.check()
  await dialog.getByRole('button', { name: /^Import \d+/ }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page
    .getByRole('tab', { name: `Drafts ${(Number(before) + visits.length).toLocaleString('en-US')}` })
    .waitFor()
}
