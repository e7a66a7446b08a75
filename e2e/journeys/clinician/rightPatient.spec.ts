import type { BrowserContext, Page } from '@playwright/test'
import { readEncounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import {
  choose,
  type EncounterFormParts,
  fillRequired,
  findEncounterForm,
  openEncounter,
  openNewEncounter,
  signInAs,
} from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { untilSeeded } from '../../support/storage.js'
import { readerOf } from '../../support/storedEncounters.js'
import { expect, test } from '../../support/test.js'

/** Number of encounters of the demo. */
const demo = 7

/** The stored codes of the encounters outside the demo, by patient. */
const storedOf = async (page: Page, patient: number) => {
  const { backups } = await readerOf('local-storage').all(page)
  return backups
    .map(({ record }) => readEncounter(record.encounter, kareoEncounterUi))
    .filter(({ patientId }) => patientId === patient)
    .map(({ diagnosisCodes }) => diagnosisCodes)
    .toSorted((one, other) => other.length - one.length)
}

const countStored = async (page: Page) => (await readerOf('local-storage').ids(page)).length

/** The working copies in the tab. */
const keptInTab = (page: Page) => page.evaluate(() => Object.values({ ...sessionStorage }).join('\n'))

const john = 100242
const richard = 100235

const leaveDialog = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

const leave = (page: Page) => leaveDialog(page).getByRole('button', { name: 'Leave' }).click()

const goToList = async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
}

const pressN = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('n')
}

const atItsAddress = (page: Page) => page.waitForURL(/\/encounters\/\d+$/)

/** Starts an encounter that cannot be saved yet: it lacks a date of service. */
const beginUnsaved = async (form: EncounterFormParts, patient: string) => {
  await form.dateOfService.fill('')
  await choose(form.patient, patient)
}

const expectEmpty = async (form: EncounterFormParts) => {
  await expect(form.status).toHaveText('Nothing to save yet')
  await expect(form.head).toHaveText('No patient selected')
  for (const field of [form.patient, form.appointment, form.diagnoses]) await expect(field).toHaveValue('')
  await expect(form.diagnosisChips).toHaveCount(0)
  await expect(form.procedureChips).toHaveCount(0)
  await expect(form.button('Discard')).toHaveCount(0)
}

/** A saved new encounter of John Doe with one code. */
const saveJohns = async (page: Page) => {
  const form = await openNewEncounter(page)
  await choose(form.appointment, 'Doe, John')
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await atItsAddress(page)
  await expect(form.status).toHaveText(/^Saved/)
  await expect.poll(() => storedOf(page, john)).toEqual([['J06.9']])
  return form
}

test('after an encounter that was left with letters in a field, a new one is empty, and nothing is saved twice', async ({
  page,
}) => {
  const form = await saveJohns(page)
  await form.diagnoses.fill('sore thr')
  await goToList(page)
  await leave(page)
  await expect(page.getByRole('tab', { name: `All ${demo + 1}` })).toBeVisible()
  await page.keyboard.press('n')
  await expectEmpty(form)
  expect(await keptInTab(page)).not.toContain('J06.9')
  await fillRequired(form, 'Roe, Richard')
  await expect(form.status).toHaveText(/^Saved/)
  expect(await storedOf(page, john)).toEqual([['J06.9']])
  expect(await storedOf(page, richard)).toContainEqual([])
  expect(await countStored(page)).toBe(demo + 2)
})

test('codes of a patient who was cleared are not in the next encounter', async ({ page }) => {
  const form = await saveJohns(page)
  await form.change()
  await form.patient.fill('')
  await expect(form.status).toHaveText('Not saved: Enter a patient')
  await goToList(page)
  await leave(page)
  await expect(page.getByRole('tab', { name: `All ${demo + 1}` })).toBeVisible()
  await page.keyboard.press('n')
  await expectEmpty(form)
  await fillRequired(form, 'Roe, Richard')
  await expect(form.diagnosisChips).toHaveCount(0)
  await expect(form.status).toHaveText(/^Saved/)
  expect(await storedOf(page, john)).toEqual([['J06.9']])
  expect(await storedOf(page, richard)).toContainEqual([])
})

test('a patient who is cleared and followed by another is asked about as well', async ({ page }) => {
  const form = await saveJohns(page)
  await form.change()
  await form.patient.fill('')
  await choose(form.patient, 'Roe, Richard')
  await keepDialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test('an edit right before a reload is there at its own address, and one encounter is', async ({ page }) => {
  const form = await openNewEncounter(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await fillRequired(form)
  await atItsAddress(page)
  await expect(form.status).toHaveText(/^Saved/)
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveCount(1)
  await page.reload()
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.status).toHaveText(/^Saved/)
  expect(await storedOf(page, john)).toEqual([['J06.9']])
  expect(await countStored(page)).toBe(demo + 1)
  await pressN(page)
  await expectEmpty(form)
})

const lockName = 'encounter-form-app:storage'

/** Blocks the writes of all other tabs until it is released. */
const holdWrites = async (context: BrowserContext): Promise<() => Promise<void>> => {
  const holder = await context.newPage()
  await holder.goto('/?status=Draft')
  await holder.getByRole('tab', { name: `All ${demo}` }).waitFor()
  await holder.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held()
          return new Promise(() => undefined)
        })
      }),
    lockName,
  )
  return () => holder.close()
}

test('a reload before a create has arrived makes one encounter', async ({ page, context }) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const release = await holdWrites(context)
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await form.button('Save draft').click()
  await expect(form.status).toHaveText('Saving…')
  await page.reload()
  await expect(form.status).toHaveText('Not saved yet')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await release()
  await form.button('Save draft').click()
  await atItsAddress(page)
  await expect(form.status).toHaveText(/^Saved/)
  expect(await storedOf(page, john)).toEqual([['J06.9']])
  expect(await countStored(page)).toBe(demo + 1)
})

test('a reload after a create has arrived, before its answer, makes one encounter', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const form = await openNewEncounter(page)
  await expect(form.status).toHaveText('Nothing to save yet')
  // Storing the demo data takes the same lock.
  await untilSeeded(page)
  await page.evaluate((gate) => {
    const request = navigator.locks.request.bind(navigator.locks)
    // The write completes, but its completion is never reported.
    navigator.locks.request = async (name: string, ...rest: never[]) => {
      const answer = await Reflect.apply(request, undefined, [name, ...rest])
      return name === gate ? new Promise(() => undefined) : answer
    }
  }, lockName)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await form.button('Save draft').click()
  await expect.poll(() => countStored(page)).toBe(demo + 1)
  await expect(form.status).toHaveText('Saving…')
  await page.reload()
  await expect(form.status).toHaveText('Not saved yet')
  await choose(form.diagnoses, 'i10')
  await atItsAddress(page)
  await expect(form.status).toHaveText(/^Saved/)
  await expect.poll(() => storedOf(page, john)).toEqual([['J06.9', 'I10']])
  expect(await countStored(page)).toBe(demo + 1)
})

test('another new encounter over one with unsaved work asks first, and neither knows of the other', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'New encounter' }).click()
  const form = findEncounterForm(page)
  await beginUnsaved(form, 'Doe, John')
  await choose(form.diagnoses, 'j069')
  await pressN(page)
  await leaveDialog(page).getByRole('button', { name: 'Stay' }).click()
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])

  await pressN(page)
  await leave(page)
  await expectEmpty(form)
  await page.goBack()
  await expectEmpty(form)
  expect(await keptInTab(page)).not.toContain('J06.9')
  await beginUnsaved(form, 'Sample, Alex')
  await page.evaluate(() => history.forward())
  await leave(page)
  await expectEmpty(form)
  await beginUnsaved(form, 'Roe, Richard')
  await page.evaluate(() => history.back())
  await leave(page)
  await expectEmpty(form)
  await page.goForward()
  await expectEmpty(form)
  expect(await countStored(page)).toBe(demo)
})

test('nothing of a new encounter is in that of the next user', async ({ page }) => {
  const form = await openNewEncounter(page)
  await beginUnsaved(form, 'Doe, John')
  await choose(form.diagnoses, 'j069')
  await form.procedures.fill('office vis')
  // The next user must not get the working copy.
  await expect.poll(() => keptInTab(page)).toContain('office vis')
  await signInAs(page, 'Robin (front desk)')
  await leave(page)
  await expectEmpty(form)
  await expect(form.procedures).toHaveValue('')
  expect(await keptInTab(page)).not.toMatch(/J06\.9|office vis|100242/)
  await page.reload()
  await expectEmpty(form)
  await signInAs(page, 'Dr. Lee')
  await expectEmpty(form)
  expect(await countStored(page)).toBe(demo)
})

const keepDialog = (page: Page) => page.getByRole('dialog', { name: 'Keep these codes for Roe, Richard?' })

const ways = [
  {
    way: 'picking a patient',
    pick: (form: EncounterFormParts) => choose(form.patient, 'Roe, Richard'),
    next: (form: EncounterFormParts) => form.patient,
  },
  {
    way: 'picking an appointment',
    pick: (form: EncounterFormParts) => choose(form.appointment, 'Roe, Richard'),
    next: (form: EncounterFormParts) => form.diagnoses,
  },
]

for (const { way, pick, next } of ways) {
  test(`whether the codes are for the next patient is asked, after ${way}`, async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept())
    const form = await saveJohns(page)
    const visit = [form.patient, form.provider, form.appointment, form.dateOfService]
    const before = await Promise.all(visit.map((field) => field.inputValue()))
    const richards = await storedOf(page, richard)

    await pick(form)
    const dialog = keepDialog(page)
    await expect(dialog).toContainText('They were entered for Doe, John.')
    await expect(dialog.getByRole('button')).toHaveText(['Cancel', 'Keep codes', 'Clear codes'])
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await expect(form.status).toHaveText(/^Not saved: The patient was changed\./)
    await expectAccessible(page)
    // The question returns after a reload, and nothing was saved.
    await page.reload()
    await expect(dialog).toContainText('They were entered for Doe, John.')
    expect(await storedOf(page, john)).toEqual([['J06.9']])
    expect(await storedOf(page, richard)).toEqual(richards)

    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(form.patient).toHaveValue(/^Doe, John/)
    await expect(form.status).toHaveText(/^Saved/)
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])

    await pick(form)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(next(form)).toBeFocused()
    await expect(form.patient).toHaveValue(/^Doe, John/)
    await expect(form.status).toHaveText(/^Saved/)
    expect(await Promise.all(visit.map((field) => field.inputValue()))).toEqual(before)
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    expect(await storedOf(page, john)).toEqual([['J06.9']])

    await pick(form)
    await dialog.getByRole('button', { name: 'Clear codes' }).click()
    await expect(form.patient).toHaveValue(/^Roe, Richard/)
    await expect(form.diagnosisChips).toHaveCount(0)
    await expect(form.status).toHaveText(/^Saved/)
    expect(await storedOf(page, john)).toEqual([])
    expect(await storedOf(page, richard)).toEqual([...richards, []])
  })

  test(`codes that are true of the next patient are kept, after ${way}`, async ({ page }) => {
    const form = await saveJohns(page)
    const richards = await storedOf(page, richard)
    await pick(form)
    await keepDialog(page).getByRole('button', { name: 'Keep codes' }).click()
    await expect(next(form)).toBeFocused()
    await expect(form.patient).toHaveValue(/^Roe, Richard/)
    await expect(form.diagnosisChips).toHaveText([/J06\.9/])
    await expect(form.status).toHaveText(/^Saved/)
    expect(await storedOf(page, john)).toEqual([])
    expect(await storedOf(page, richard)).toEqual([...richards, ['J06.9']])
    await page.reload()
    await expect(form.patient).toHaveValue(/^Roe, Richard/)
    await expect(keepDialog(page)).toHaveCount(0)
  })
}

test('what is typed over a chosen patient stays, says who it still is, and has nothing saved for either', async ({
  page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const form = await saveJohns(page)
  const richards = await storedOf(page, richard)
  await form.change()
  await form.patient.fill('roe')
  await form.patient.press('Tab')
  await expect(form.patient).toHaveValue('roe')
  await expect(form.patient).toHaveAccessibleDescription(
    /^“roe” is not selected\. The patient is still Doe, John/,
  )
  await choose(form.diagnoses, 'i10')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/, /I10/])
  const held = /^Not saved: Select a patient from the list or keep the current one/
  await expect(form.status).toHaveText(held)
  await form.button('Submit').click()
  await expect(form.problems).toContainText('Select a patient from the list or keep the current one')
  await expect(form.step).toHaveText(/Draft/)
  await expectAccessible(page)
  await page.reload()
  await expect(form.patient).toHaveValue('roe')
  await expect(form.patient).toHaveAccessibleDescription(/The patient is still Doe, John/)
  await expect(form.status).toHaveText(held)
  expect(await storedOf(page, john)).toEqual([['J06.9']])
  expect(await storedOf(page, richard)).toEqual(richards)

  // Let any running save finish, as it would before a person reacts.
  await page.clock.runFor(2000)
  await form.button('Keep current patient').click()
  await expect(form.patient).toBeFocused()
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await expect(form.status).toHaveText(/^Saved/)
  expect(await storedOf(page, john)).toEqual([['J06.9', 'I10']])
  expect(await storedOf(page, richard)).toEqual(richards)
})

test('a patient chosen by hand drops the appointment of another', async ({ page }) => {
  const form = await openNewEncounter(page)
  await choose(form.appointment, 'Doe, John')
  await expect(form.patient).toHaveValue(/^Doe, John/)
  await choose(form.patient, 'Roe, Richard')
  await expect(form.appointment).toHaveValue('')
  await expect(form.patient).toHaveValue(/^Roe, Richard/)
  await expect(form.status).toHaveText(/^Saved/)
  const { backups } = await readerOf('local-storage').all(page)
  expect(backups.filter(({ record }) => record.encounter.PatientId === john)).toEqual([])
  expect(JSON.stringify(backups)).not.toContain('"AppointmentId":')
})

test('a patient changed in one tab and a code added in another are not brought together unasked', async ({
  page,
  context,
}) => {
  const mine = await openEncounter(page, 'Drafts', 'Example, Eve')
  const address = page.url()
  const theirPage = await context.newPage()
  await theirPage.goto(address)
  const theirs = findEncounterForm(theirPage)
  await expect(theirs.diagnosisChips).toHaveText([/N39\.0/])

  const date = await mine.dateOfService.inputValue()
  await mine.change()
  await mine.dateOfService.fill('')
  await choose(mine.diagnoses, 'e785')
  await expect(mine.status).toHaveText('Not saved: Enter a date of service')
  await choose(theirs.patient, 'Roe, Richard')
  await keepDialog(theirPage).getByRole('button', { name: 'Clear codes' }).click()
  await expect(theirs.status).toHaveText(/^Saved/)
  const richards = await storedOf(page, richard)

  await page.bringToFront()
  await mine.change()
  await mine.dateOfService.fill(date)
  await expect(mine.status).toHaveText(/^Not saved: Dr\. Lee changed this encounter while you were editing/)
  await expect(mine.button('Save mine over it')).toHaveCount(0)
  expect(await storedOf(page, richard)).toEqual(richards)
  await expect(mine.patient).toHaveValue(/^Example, Eve/)
  await expect(theirs.diagnosisChips).toHaveCount(0)

  const dialog = page.getByRole('dialog', { name: 'Two changes to this encounter' })
  /** The other tab's patient, and the codes of both tabs. */
  const decide = async () => {
    await mine.button('Compare').click()
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    for (const group of await dialog.getByRole('group').all()) {
      const both = group.getByRole('radio', { name: 'Keep both' })
      await ((await both.count()) > 0 ? both : group.getByRole('radio', { name: /^From your/ })).check()
    }
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(keepDialog(page)).toContainText('They were entered for Example, Eve.')
  }
  await decide()
  await keepDialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(mine.patient).toHaveValue(/^Example, Eve/)
  await expect(mine.diagnosisChips).toHaveText([/N39\.0/, /E78\.5/])
  await expect(mine.status).toHaveText(/^Not saved: Dr\. Lee changed this encounter while you were editing/)

  await decide()
  expect(await storedOf(page, richard)).toEqual(richards)
  await keepDialog(page).getByRole('button', { name: 'Clear codes' }).click()
  await expect(mine.status).toHaveText(/^Saved/)
  await expect(mine.patient).toHaveValue(/^Roe, Richard/)
  await expect(mine.diagnosisChips).toHaveCount(0)
  expect(await storedOf(page, richard)).toEqual(richards)
})
