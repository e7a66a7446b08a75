import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { openEncounter, signInAs } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { expect, test } from '../../support/test.js'

const desk = 'Robin (front desk)'

/** Opens the list of all encounters as a user who can approve. */
const openAll = async (page: Page): Promise<void> => {
  await page.goto('/?status=Draft')
  await signInAs(page, desk)
  await page.goto('/?status=All')
  await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeVisible()
}

const openStorage = async (page: Page) => {
  await page.goto('/settings#storage')
  const storage = page.getByRole('region', { name: 'Storage', exact: true })
  await expect(storage.getByText('Stored in')).toBeVisible()
  return storage
}

/** The rows of the list, after the checks have run. */
const rowsOf = async (page: Page): Promise<readonly string[]> => {
  const table = page.getByRole('table', { name: 'Encounters' })
  await expect(table.getByRole('row')).toHaveCount(8)
  await expect(table).not.toContainText('…')
  return table.getByRole('row').allTextContents()
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

const save = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), chooseFromMenu(page, name)])
  return textOf(download)
}

/** Downloads the file of a button in Settings, as text. */
const download = async (page: Page, name: string): Promise<string> => {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return textOf(await saving)
}

/** Opens the import with a file. */
const importFile = async (page: Page, text: string, name = 'backup.json') => {
  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  await dialog
    .getByLabel('JSON file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  return dialog
}

/** Deletes all encounters in this browser, like clearing the site's data. */
const removeAll = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('encounter-form:record:')) localStorage.removeItem(key)
    }
  })
  await page.reload()
  await expect(page.getByRole('tab', { name: 'All 0' })).toBeVisible()
}

test('a backup brings back the same list, with status, number and history', async ({ page }) => {
  await openAll(page)
  const before = await rowsOf(page)
  const backup = await save(page, 'Export JSON')
  await removeAll(page)
  const dialog = await importFile(page, backup)
  await expect(
    dialog.getByRole('heading', { name: 'This backup can restore 7 of 7 encounters' }),
  ).toBeFocused()
  await expect(dialog.getByRole('row', { name: /8009001/ })).toContainText('Will be restored')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore 7 encounters' }).click()
  await expect(dialog.getByRole('heading', { name: '7 encounters restored' })).toBeFocused()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => rowsOf(page)).toEqual(before)

  const form = await openEncounter(page, 'Voided', 'Test, Taylor')
  await expect(form.history.first()).toContainText('restored from a backup')
  await expect(form.history.nth(1)).toContainText('voided')
})

test('a backup says what stays and what cannot be restored, and is not for everybody', async ({ page }) => {
  await openAll(page)
  const backup = JSON.parse(await save(page, 'Export JSON'))
  backup.records[0].history = []
  const dialog = await importFile(page, JSON.stringify(backup))
  await expect(dialog.getByRole('status')).toContainText('Already here: 6. Cannot be restored: 1.')
  await expect(dialog.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await signInAs(page, 'Dr. Lee')
  await importFile(page, JSON.stringify(backup))
  await expect(dialog.getByRole('heading', { name: 'Dr. Lee cannot restore a backup' })).toBeFocused()
})

test('an import from elsewhere leaves out what is closed, and its history names the file', async ({
  page,
}) => {
  await openAll(page)
  const visit = { PatientId: 100242, ProviderId: 203, DateOfService: '2026-02-03', EncounterId: 17 }
  const rows = [visit, { ...visit, PatientId: 100241, EncounterId: 18, EncounterStatus: 'Approved', Ward: 7 }]
  const dialog = await importFile(page, JSON.stringify(rows), 'october.json')
  await expect(dialog.getByRole('row', { name: /^2/ })).toContainText('Skipped')
  await expect(
    dialog.getByRole('checkbox', { name: 'Import approved encounters as drafts (1)' }),
  ).not.toBeChecked()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import 1 encounter' }).click()
  await expect(dialog.getByRole('heading', { name: '1 encounter imported as a draft' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const form = await openEncounter(page, 'Drafts', 'Doe, John')
  await expect(form.history.first()).toContainText('imported from october.json (number 17 there)')
})

const move = async (page: Page, to: string): Promise<void> => {
  const storage = await openStorage(page)
  await storage.getByRole('button', { name: `Move 7 encounters to ${to}` }).click()
  await expect(storage.getByText(`7 encounters moved to ${to}`)).toBeVisible()
}

test('encounters move to the database, stay there, and a second tab goes with them', async ({
  page,
  context,
}) => {
  await openAll(page)
  const before = await rowsOf(page)
  const other = await context.newPage()
  await other.goto('/?status=All')
  await expect(other.getByRole('link', { name: /^Demo storage/ })).toBeVisible()
  await move(page, 'this browser’s database')
  await expect(other.getByRole('link', { name: /^Demo storage/ })).toHaveCount(0)
  await expect.poll(() => rowsOf(other)).toEqual(before)
  await page.goto('/?status=All')
  await page.reload()
  await expect.poll(() => rowsOf(page)).toEqual(before)
  const form = await openEncounter(page, 'Approved', 'Roe, Richard')
  await expect(form.history.nth(1)).toContainText('approved')
})

test('encounters move back with what changed, and what a move left is removed', async ({ page }) => {
  await openAll(page)
  await move(page, 'this browser’s database')
  const form = await openEncounter(page, 'Approved', 'Roe, Richard')
  await form.button('Reopen').click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Wrong code')
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click()
  await expect(form.step).toContainText('Submitted')
  await move(page, 'demo storage')
  const storage = page.getByRole('region', { name: 'Storage', exact: true })
  await storage.getByRole('button', { name: 'Remove what the move left…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(storage.getByText('7 encounters removed from this browser’s database')).toBeVisible()
  await page.goto('/?status=Submitted')
  await expect(page.getByRole('link', { name: 'Roe, Richard' })).toBeVisible()
})

test('the storage is accessible before and after a move', async ({ page }) => {
  await openAll(page)
  const storage = await openStorage(page)
  await expect(storage.getByRole('button', { name: /^Move 7/ })).toBeVisible()
  await expectAccessible(page)
  await move(page, 'this browser’s database')
  await expect(storage.getByText('7 encounters are still in demo storage')).toBeVisible()
  await expectAccessible(page)
})

test('a record that was set aside is downloaded, repaired and restored', async ({ page }) => {
  await openAll(page)
  const broken = await page.evaluate(() => {
    const key = 'encounter-form:record:8009001'
    const whole = localStorage.getItem(key) ?? ''
    localStorage.setItem(key, whole.slice(0, -1))
    return whole.slice(0, -1)
  })
  await page.reload()
  const storage = await openStorage(page)
  await expect(storage.getByText('Encounter 8009001', { exact: true })).toBeVisible()
  await storage.getByRole('button', { name: 'Restore encounter 8009001' }).click()
  await expect(storage.getByRole('alert')).toContainText('Encounter 8009001 was not restored')
  await expectAccessible(page)
  expect(await download(page, 'Download encounter 8009001')).toBe(broken)
  await page.evaluate((text) => {
    for (const key of Object.keys(localStorage)) {
      const kept = localStorage.getItem(key) ?? ''
      if (key.includes('8009001') && kept.endsWith(text)) localStorage.setItem(key, `${kept}}`)
    }
  }, broken)
  await storage.getByRole('button', { name: 'Restore encounter 8009001' }).click()
  await expect(storage.getByText('Encounter 8009001 is in the list again')).toBeVisible()
  await page.goto('/?status=All')
  await expect(page.getByRole('tab', { name: 'All 7' })).toBeVisible()
})

test('old encounters are exported, removed after a question, and come back from the file', async ({
  page,
}) => {
  await openAll(page)
  const storage = await openStorage(page)
  await storage.getByLabel('Date of service before').fill('2100-01-01')
  await expect(storage.getByText('Approved (2)')).toBeVisible()
  const backup = await download(page, 'Export 3 encounters')
  await storage.getByRole('button', { name: 'Remove 3 encounters…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove 3 encounters?' })
  await expect(dialog.getByRole('button', { name: 'Remove 3 encounters' })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('checkbox', { name: /^I checked/ }).check()
  await dialog.getByRole('button', { name: 'Remove 3 encounters' }).click()
  await expect(storage.getByText('3 encounters removed')).toBeVisible()
  await page.goto('/?status=All')
  await expect(page.getByRole('tab', { name: 'All 4' })).toBeVisible()
  const restored = await importFile(page, backup)
  await restored.getByRole('button', { name: 'Restore 3 encounters' }).click()
  await restored.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('tab', { name: 'Approved 2' })).toBeVisible()
})

test('config.json says where encounters are kept, and Settings knows better', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { client: 'indexed-db' } }))
  await openAll(page)
  await expect(page.getByRole('link', { name: /^Demo storage/ })).toHaveCount(0)
  const storage = await openStorage(page)
  await expect(storage.getByText('This browser’s database', { exact: true })).toBeVisible()
  await page.evaluate(() => localStorage.setItem('encounter-form-app:storage', 'local-storage'))
  await page.reload()
  await expect(storage.getByText('Demo storage', { exact: true })).toBeVisible()
})

test('a config.json with a storage that is not known stops the app, with words', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { client: 'postgres' } }))
  await page.goto('/?status=Draft')
  await expect(page.getByRole('alert')).toContainText('names the storage “postgres”')
  await expectAccessible(page)
})
