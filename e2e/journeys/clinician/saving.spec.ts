import type { Page } from '@playwright/test'
import {
  choose,
  fillRequired,
  findEncounterForm,
  openEncounter,
  openNewEncounter,
  signInAs,
} from '../../support/encounterForm.js'
import { appOrigin } from '../../support/ports.js'
import { fillStorage, makeRoom } from '../../support/storage.js'
import { expect, test } from '../../support/test.js'

const restored = /^These are your changes for Doe, John that were not saved yet\./

/** Accepts every browser dialog about leaving, and counts them. */
const agreeToLeave = (page: Page) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  return asked
}

const leaveDialog = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

test('a change is saved within a second of the last key', async ({ page }) => {
  await page.clock.install({ time: '2026-06-15T10:40:00-04:00' })
  const form = await openNewEncounter(page)
  await expect(form.status).toHaveText('Nothing to save yet')
  await form.dateOfService.fill('')
  await choose(form.patient, 'Doe, John')
  await expect(form.status).toHaveText('Not saved: Enter a date of service')
  await page.clock.pauseAt('2026-06-15T10:42:00-04:00')
  await form.dateOfService.press('t')
  await expect(form.status).toHaveText('Saving…')
  await page.clock.runFor(1000)
  await expect(form.status).toHaveText('Saved 10:42 AM')
  await expect(page).toHaveURL(/\/encounters\/\d+$/)
})

test('what cannot be saved yet survives a reload, half typed text as well', async ({ page }) => {
  const asked = agreeToLeave(page)
  const form = await openNewEncounter(page)
  await form.provider.fill('')
  await form.dateOfService.fill('')
  await choose(form.patient, 'Doe, John')
  await expect(form.status).toHaveText('Not saved: Enter a provider, and 1 more')
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveCount(1)
  await form.procedures.fill('office vis')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await expect(form.form.getByText(restored)).toBeVisible()
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.procedures).toHaveValue('office vis')
  await expect(form.status).toHaveText('Not saved yet')

  await form.procedures.fill('')
  await choose(form.provider, 'Lee')
  await form.dateOfService.press('t')
  await expect(form.status).toHaveText(/^Saved \d{1,2}:\d\d [AP]M$/)
  await expect(form.form.getByText(restored)).toHaveCount(0)
  // Input from here on is new.
  await form.change()
  await form.dateOfService.fill('')
  await expect(form.status).toHaveText('Not saved: Enter a date of service')
  await expect(form.form.getByText(restored)).toHaveCount(0)
  await page.goto('/encounters/new')
  await expect(form.patient).toHaveValue('')
  await expect(form.form.getByText(restored)).toHaveCount(0)
})

test('what was kept can be discarded', async ({ page }) => {
  agreeToLeave(page)
  const form = await openNewEncounter(page)
  await form.dateOfService.fill('')
  await choose(form.patient, 'Doe, John')
  await page.reload()
  await form.button('Discard').click()
  await expect(form.patient).toHaveValue('')
  await expect(form.status).toHaveText('Nothing to save yet')
  await page.reload()
  await expect(form.patient).toHaveValue('')
})

test('signing out asks first, and leaves nothing of what was typed to the next user', async ({ page }) => {
  const form = await openNewEncounter(page)
  await form.dateOfService.fill('')
  await choose(form.patient, 'Doe, John')
  await form.diagnoses.fill('sore thr')
  await signInAs(page, 'Robin (front desk)')
  await leaveDialog(page).getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('combobox', { name: 'Signed in as' })).toHaveValue('lee')
  await expect(form.diagnoses).toHaveValue('sore thr')

  await signInAs(page, 'Robin (front desk)')
  await leaveDialog(page).getByRole('button', { name: 'Leave' }).click()
  await expect(form.patient).toHaveValue('')
  await expect(form.diagnoses).toHaveValue('')
  const keptInTab = () => page.evaluate(() => Object.values({ ...sessionStorage }).join())
  await expect.poll(keptInTab).not.toContain('sore thr')
  expect(await keptInTab()).not.toContain('100242')
  await signInAs(page, 'Dr. Lee')
  await expect(form.patient).toHaveValue('')
})

test('leaving unsaved work asks, by a link and by the Back button', async ({ page }) => {
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'New encounter' }).click()
  const form = findEncounterForm(page)
  await form.provider.fill('')
  await form.dateOfService.fill('')
  await choose(form.patient, 'Doe, John')
  await expect(form.status).toHaveText(/^Not saved/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await expect(leaveDialog(page).getByRole('button', { name: 'Stay' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(leaveDialog(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\/encounters\/new$/)
  await expect(form.patient).toHaveValue(/^Doe, John/)

  await page.evaluate(() => history.back())
  await leaveDialog(page).getByRole('button', { name: 'Stay' }).click()
  await expect(page).toHaveURL(/\/encounters\/new$/)
  await form.dateOfService.press('t')
  await page.evaluate(() => history.back())
  await leaveDialog(page).getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Encounters' })).toBeVisible()
  await expect(page).toHaveURL(`${appOrigin}/?status=Draft`)
})

test('leaving saved work does not ask', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await expect(page.getByRole('tab', { name: 'Drafts 3' })).toBeVisible()
})

test('work that is still being saved when the page is left is saved', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await expect(page.getByRole('tab', { name: 'Drafts 3' })).toBeVisible()
  await page.getByRole('tab', { name: /^Drafts/ }).click()
  await expect(page.getByRole('link', { name: 'Doe, John' })).toBeVisible()
})

test('a save that ends after another encounter was opened leaves that one alone', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await expect(form.patient).toHaveValue(/^Example, Eve/)
  const address = page.url()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('n')
  await expect(form.patient).toHaveValue('')
  await fillRequired(form)
  await page.evaluate(() => history.back())
  await expect(form.patient).toHaveValue(/^Example, Eve/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await page.getByRole('tab', { name: /^Drafts/ }).click()
  await expect(page.getByRole('link', { name: 'Doe, John' })).toBeVisible()
  // Back from the tab, then from the list.
  await page.goBack()
  await expect(page.getByRole('tab', { name: /^Today/, selected: true })).toBeVisible()
  await page.goBack()
  await expect(form.patient).toHaveValue(/^Example, Eve/)
  expect(page.url()).toBe(address)
})

test('clicking Save ten times makes one encounter', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await form.button('Save draft').evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 10; click++) button.click()
  })
  await expect(form.status).toHaveText(/^Saved/)
  await page.goto('/?status=Draft')
  await expect(page.getByRole('tab', { name: 'All 8' })).toBeVisible()
})

test('a full storage is said, what is typed stays, and is saved once there is room', async ({ page }) => {
  const form = await openNewEncounter(page)
  await fillStorage(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.status).toHaveText(/^Not saved: This browser’s storage is full\./)
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await form.button('Save draft').press('Enter')
  await expect(form.status).toHaveText(/^Not saved: This browser’s storage is full\./)

  await makeRoom(page)
  await form.button('Save draft').press('Enter')
  await expect(form.status).toHaveText(/^Saved/)
  await page.reload()
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test('without a storage the app runs, and says that nothing will be kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    }
  })
  await page.goto('/?status=Draft')
  await expect(page.getByRole('alert')).toContainText('Nothing will be saved.')
  await page.getByRole('link', { name: 'New encounter' }).click()
  const form = findEncounterForm(page)
  await fillRequired(form)
  await expect(form.status).toHaveText(/^Saved/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await page.getByRole('tab', { name: /^Drafts/ }).click()
  await expect(page.getByRole('link', { name: 'Doe, John' })).toBeVisible()
})

test('a record that cannot be read is set aside and reported, and the rest loads', async ({ page }) => {
  await page.goto('/?status=Draft')
  await expect(page.getByRole('tab', { name: 'All 7' })).toBeVisible()
  const broken = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('encounter-form:record:')) ?? ''
    localStorage.setItem(key, '{"PatientId": 1002')
    return key.replace('encounter-form:record:', '')
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('One record is damaged and cannot be read.')
  await expect(page.getByRole('tab', { name: 'All 6' })).toBeVisible()
  const kept = await page.evaluate(() => Object.values({ ...localStorage }))
  expect(kept.filter((value) => value.includes('{"PatientId": 1002'))).toHaveLength(1)
  await page.goto(`/encounters/${broken}`)
  await expect(page.getByRole('alert')).toContainText('is damaged and could not be opened')
})

test('an address with an unknown id says so', async ({ page }) => {
  for (const id of ['1', 'abc', '%3Cb%3E', '8009001.5']) {
    await page.goto(`/encounters/${id}`)
    await expect(page.getByRole('heading', { name: 'Encounter not found' })).toBeVisible()
  }
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})

test('a change in one tab appears in the other', async ({ page, context }) => {
  const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
  await expect(mine.diagnosisChips).toHaveCount(1)
  const otherPage = await context.newPage()
  const theirs = await openEncounter(otherPage, 'Drafts', 'Example, Eve')
  await choose(theirs.diagnoses, 'i10')
  await expect(mine.diagnosisChips).toHaveText([/N39\.0/, /I10/])
  await expect(mine.status).toHaveText(/^Saved/)
  await mine.button('Show all changes').click()
  await expect(mine.history.first()).toContainText('added I10')
})

for (const { verb, chips } of [
  { verb: 'Show their version', chips: ['N39.0', 'I10'] },
  { verb: 'Save mine over it', chips: ['N39.0', 'E78.5'] },
]) {
  test(`when two tabs change the same of one encounter, "${verb}" does so`, async ({ page, context }) => {
    const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
    await mine.change()
    await mine.dateOfService.fill('')
    await choose(mine.diagnoses, 'e785')
    await expect(mine.diagnosisChips).toHaveCount(2)
    await expect(mine.status).toHaveText('Not saved: Enter a date of service')

    const otherPage = await context.newPage()
    const theirs = await openEncounter(otherPage, 'Drafts', 'Example, Eve')
    await theirs.change()
    await theirs.dateOfService.fill('2026-01-02')
    await choose(theirs.diagnoses, 'i10')
    await expect(theirs.status).toHaveText(/^Saved/)
    await theirs.button('Show all changes').click()
    await expect(theirs.history.first()).toContainText('added I10')

    await mine.dateOfService.press('t')
    await expect(mine.form.getByRole('alert')).toContainText('You changed this encounter in another tab.')
    await expect(mine.status).toHaveText(/^Not saved: Dr\. Lee changed this encounter/)
    await expect(mine.diagnosisChips).toHaveText([/N39\.0/, /E78\.5/])
    await mine.button(verb).click()
    await expect(mine.status).toHaveText(/^Saved/)
    await expect(mine.diagnosisChips).toHaveText(chips.map((code) => new RegExp(code)))
    await expect(mine.form.getByRole('alert')).toHaveCount(0)
    await expect(theirs.diagnosisChips).toHaveText(chips.map((code) => new RegExp(code)))
  })
}

test('when two tabs change one encounter, each in its own place, both changes are saved', async ({
  page,
  context,
}) => {
  const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
  const date = await mine.dateOfService.inputValue()
  await mine.change()
  await mine.dateOfService.fill('')
  await choose(mine.diagnoses, 'e785')
  await expect(mine.status).toHaveText('Not saved: Enter a date of service')
  const otherPage = await context.newPage()
  const theirs = await openEncounter(otherPage, 'Drafts', 'Example, Eve')
  await choose(theirs.diagnoses, 'i10')
  await expect(theirs.status).toHaveText(/^Saved/)
  await theirs.button('Show all changes').click()
  await expect(theirs.history.first()).toContainText('added I10')

  await mine.dateOfService.fill(date)
  await expect(mine.status).toHaveText(/^Saved \d{1,2}:\d\d [AP]M, with Dr\. Lee's changes$/)
  const both = [/N39\.0/, /I10/, /E78\.5/]
  await expect(mine.diagnosisChips).toHaveText(both)
  await expect(theirs.diagnosisChips).toHaveText(both)
  await expect(mine.form.getByRole('alert')).toHaveCount(0)
})

test('signing in reaches every tab: each saves what is open for whoever typed it, and closes it', async ({
  page,
  context,
}) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  const address = page.url()
  const otherPage = await context.newPage()
  await otherPage.goto('/?status=Draft')
  await page.bringToFront()
  await choose(form.diagnoses, 'i10')
  await expect(form.diagnosisChips).toHaveCount(2)
  // Well before the autosave.
  await signInAs(otherPage, 'Robin (front desk)')
  await expect(page.getByRole('heading', { level: 1, name: 'Encounters' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Signed in as' })).toHaveValue('desk')
  await page.goto(address)
  await expect(form.diagnosisChips).toHaveText([/N39\.0/, /I10/])
  await expect(form.history.first()).toContainText('1 edit by Dr. Lee')
})

test('a tab that cannot save asks before it follows to another user, and follows once it can', async ({
  page,
  context,
}) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await fillStorage(page)
  await choose(form.diagnoses, 'i10')
  await expect(form.diagnosisChips).toHaveCount(2)
  const otherPage = await context.newPage()
  await otherPage.goto('/settings')
  await signInAs(otherPage, 'Robin (front desk)')
  await page.bringToFront()
  await expect(leaveDialog(page)).toContainText('Robin (front desk) has signed in in another tab.')
  await leaveDialog(page).getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('combobox', { name: 'Signed in as' })).toHaveValue('lee')
  await expect(form.diagnosisChips).toHaveText([/N39\.0/, /I10/])

  const address = page.url()
  await makeRoom(page)
  await form.button('Save draft').click()
  await expect(page.getByRole('combobox', { name: 'Signed in as' })).toHaveValue('desk')
  await page.goto(address)
  await expect(form.history.first()).toContainText('1 edit by Dr. Lee')
})

test('with a full storage nothing typed is left behind, from the first moment on', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await fillStorage(page)
  await choose(form.diagnoses, 'i10')
  await expect(form.diagnosisChips).toHaveCount(2)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await leaveDialog(page).getByRole('button', { name: 'Stay' }).click()
  await expect(form.status).toHaveText(/^Not saved: This browser’s storage is full\./)
  await expect(form.diagnosisChips).toHaveText([/N39\.0/, /I10/])
  await makeRoom(page)
  await expect(form.status).toHaveText(/^Saved/)
})

test('an encounter whose storage was cleared in another tab can be saved as a new one', async ({
  page,
  context,
}) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await expect(form.diagnosisChips).toHaveText([/N39\.0/])
  const otherPage = await context.newPage()
  await otherPage.goto('/settings')
  await otherPage.evaluate(() => {
    localStorage.clear()
    // Otherwise the other page may store the demo data once more.
    localStorage.setItem('encounter-form-app:seeded', '1')
  })
  await expect(form.status).toHaveText('Not saved: this encounter is no longer stored')
  const before = page.url()
  await form.button('Save as new').click()
  await expect(form.status).toHaveText(/^Saved/)
  await expect(page).not.toHaveURL(before)
  await page.reload()
  await expect(form.patient).toHaveValue(/^Example, Eve/)
  await expect(form.diagnosisChips).toHaveText([/N39\.0/])
})

test('what was typed as one user is saved in the name of that user', async ({ page }) => {
  const form = await openEncounter(page, 'Drafts', 'Example, Eve')
  await choose(form.diagnoses, 'i10')
  await expect(form.diagnosisChips).toHaveCount(2)
  await signInAs(page, 'Robin (front desk)')
  await expect(form.history.first()).toContainText('1 edit by Dr. Lee')
})
