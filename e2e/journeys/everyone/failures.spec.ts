import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findEncounterForm, openEncounter, signInAs } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { chooseFromMenu } from '../../support/listMenu.js'
import { chooseStorage } from '../../support/storedEncounters.js'
import { expect, test } from '../../support/test.js'

const desk = 'Robin (front desk)'
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

const openAll = async (page: Page): Promise<void> => {
  await page.goto('/?status=All')
  await expect(page.getByRole('link', { name: 'Example, Eve' })).toBeVisible()
}

/** The encounter's number in the URL. */
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('a row that goes 10,000 levels deep is refused with words, the rest is imported, and the list loads', async ({
  page,
}) => {
  await openAll(page)
  await chooseFromMenu(page, 'Import')
  const dialog = page.getByRole('dialog', { name: 'Import encounters' })
  const visit = { PatientId: 100242, ProviderId: 203, DateOfService: '2026-02-03' }
  const text = JSON.stringify([{ ...visit, Extra: '?' }, visit]).replace('"?"', nested(10_000))
  await dialog
    .getByLabel('JSON file')
    .setInputFiles({ name: 'deep.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(dialog.getByRole('heading', { name: '1 of 2 rows can be imported' })).toBeFocused()
  await expect(dialog.getByRole('row', { name: /^1/ })).toContainText(
    'Extra has lists within lists more than 64 levels deep. Remove it',
  )
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import 1 encounter' }).click()
  await expect(dialog.getByRole('heading', { name: '1 encounter imported as a draft' })).toBeFocused()
  await openAll(page)
  await expect(page.getByRole('tab', { name: 'All 8' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Doe, John' }).first()).toBeVisible()
})

test('a stored record that goes too deep is set aside, told of, and the others are listed', async ({
  page,
}) => {
  await openAll(page)
  const key = await page.evaluate((deep) => {
    const found = Object.keys(localStorage).find((name) => name.startsWith('encounter-form:record:')) ?? ''
    const stored = localStorage.getItem(found) ?? ''
    localStorage.setItem(found, stored.replace('"encounter":{', `"encounter":{"Extra":${deep},`))
    return found
  }, nested(10_000))
  const id = key.split(':').at(-1)
  await page.goto('/?status=All')
  const banner = page.getByRole('alert').filter({ hasText: 'damaged and cannot be read' })
  await expect(banner).toContainText(`Encounter ${id} could not be read`)
  await expect(page.getByRole('tab', { name: 'All 6' })).toBeVisible()
  await page.goto(`/encounters/${id}`)
  const alert = page.getByRole('alert').filter({ hasText: 'The encounter could not be loaded' })
  await expect(alert).toContainText(`Encounter ${id} is damaged`)
  await page.goto('/settings#storage')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download encounter ${id}` }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('[[[[')
})

test('so is one in IndexedDB', async ({ page, context }) => {
  await chooseStorage(context, 'indexed-db')
  await openAll(page)
  await page.evaluate(
    (deep) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('encounter-form')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite')
          const cursor = transaction.objectStore('records').openCursor()
          cursor.onsuccess = () => {
            if (cursor.result === null) return
            const { value } = cursor.result
            value.record.encounter.Extra = JSON.parse(deep)
            cursor.result.update(value)
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
    nested(2_000),
  )
  await page.goto('/?status=All')
  await expect(page.getByRole('alert')).toContainText('damaged and cannot be read')
  await expect(page.getByRole('tab', { name: 'All 6' })).toBeVisible()
})

test('a working copy that is damaged is set aside, can be downloaded, and the form goes on', async ({
  page,
}) => {
  const opened = await openEncounter(page, 'Drafts', 'Example, Eve')
  await expect(opened.form).toBeVisible()
  const id = idOf(page)
  const key = `encounter-form:working-copy:lee:${id}`
  const damaged = `{"userId":"lee","savedAt":"2026-06-15T14:00:00.000Z","values":{"texts":{},"values":{"DiagnosisCodes":5,"PatientId":{},"Extra":${nested(10_000)}}}}`
  await page.evaluate(([name, text]) => sessionStorage.setItem(name ?? '', text ?? ''), [key, damaged])
  await page.reload()
  const notice = page.getByRole('alert').filter({ hasText: 'could not be put back' })
  await expect(notice).toContainText(
    'They are kept in this tab and were not deleted. The form shows what is saved.',
  )
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Download my changes' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toBe(damaged)

  // Further input is stored, and does not remove what was set aside.
  const form = findEncounterForm(page)
  await form.diagnoses.fill('sore thr')
  await expect.poll(() => page.evaluate((name) => sessionStorage.getItem(name), key)).toContain('sore thr')
  await page.reload()
  await expect(form.diagnoses).toHaveValue('sore thr')
  await notice.getByRole('button', { name: 'Discard them' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('a form that fails each time it is shown', () => {
  // The console says where it failed, without the error's data.
  test.use({ mayLog: /^A part of the page failed \(Error\)/ })

  test('says so beside the list, which goes on; the encounter is set aside, and put back once it can be shown', async ({
    page,
  }) => {
    const logged: string[] = []
    page.on('console', (message) => logged.push(message.text()))
    await page.addInitScript(() => {
      const { toReversed } = Array.prototype
      Array.prototype.toReversed = function (this: unknown[]) {
        const [first] = this
        const isHistory = typeof first === 'object' && first !== null && 'changes' in first
        if (isHistory && sessionStorage.getItem('whole') === null) throw new Error('Example, Eve')
        return toReversed.call(this)
      }
    })
    await page.goto('/?status=Draft')
    await signInAs(page, desk)
    await page.getByRole('tab', { name: 'Drafts' }).click()
    await page.getByRole('link', { name: 'Example, Eve' }).first().click()
    const failure = page.getByRole('alert').filter({ hasText: 'This encounter could not be shown' })
    await expect(failure).toBeVisible()
    await failure.getByRole('button', { name: 'Try again' }).click()
    await expect(failure).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByRole('table', { name: 'Encounters' })).toBeVisible()
    const id = idOf(page)
    await failure.getByRole('button', { name: 'Move the damaged encounter aside' }).click()
    await expect(
      page.getByRole('heading', { name: `Encounter ${id} was moved to the damaged records` }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('alert')).toContainText(`Encounter ${id} could not be read`)

    await page.evaluate(() => sessionStorage.setItem('whole', ''))
    await page.goto('/settings#storage')
    await page.getByRole('button', { name: `Restore encounter ${id}` }).click()
    await expect(page.getByText(`Encounter ${id} is in the list again`)).toBeVisible()
    await page.goto(`/encounters/${id}`)
    await expect(findEncounterForm(page).form).toBeVisible()
    expect(logged.length).toBeGreaterThan(0)
    for (const text of logged) expect(text).not.toMatch(/Example|Eve/)
  })
})
