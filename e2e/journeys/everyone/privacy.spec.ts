import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { appOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

/** Anything that identifies the patient or their condition. */
const patientData = [
  /doe/i,
  /jane/i,
  /100234/,
  /5001234/,
  /1985/,
  /0?3.?15/,
  /j06/i,
  /z00/i,
  /throat/i,
  /wrong/i,
]

test('nothing of a patient stands in an address, a request or a title over a whole journey', async ({
  page,
}) => {
  const seen = new Set<string>()
  const note = (text: string) => {
    seen.add(text)
    seen.add(decodeURIComponent(text))
  }
  page.on('request', (request) => note(request.url()))
  page.on('framenavigated', (frame) => note(frame.url()))
  await page.exposeFunction('noteTitle', note)
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if ('noteTitle' in window && typeof window.noteTitle === 'function') window.noteTitle(document.title)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true })
  })

  await page.goto('/?status=Draft')
  await page.getByRole('link', { name: 'New encounter' }).click()
  const form = findEncounterForm(page)
  await choose(form.patient, 'doe 3/15/1985')
  await choose(form.appointment, '5001234')
  await expect(form.patient).toHaveValue(/^Doe, Jane/)
  await choose(form.diagnoses, 'j069')
  await choose(form.diagnoses, 'sore throat')
  await choose(form.procedures, '99213')
  await expect(form.status).toHaveText(/^Saved/)
  await form.act('Void')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Entered for the wrong patient')
  await dialog.getByRole('button', { name: 'Void' }).click()
  await expect(form.step).toHaveText(/Voided/)
  await page.reload()
  await expect(form.patient).toHaveValue(/^Doe, Jane/)
  await page.getByRole('main').getByRole('link', { name: 'Encounters' }).click()
  await page.getByRole('tab', { name: 'Voided 2' }).click()
  await expect(page.getByRole('link', { name: 'Doe, Jane' })).toBeVisible()

  expect([...seen].filter((text) => /^(New e|E)ncounter/.test(text)).length).toBeGreaterThan(2)
  expect([...seen].filter((text) => /\/encounters\/\d+$/.test(text))).not.toEqual([])
  // File names of the build are not data.
  const told = [...seen].filter((text) => !/\/assets\//.test(text))
  expect(told.filter((text) => patientData.some((pattern) => pattern.test(text)))).toEqual([])
  const origins = new Set([...seen].filter((text) => /^\w+:/.test(text)).map((text) => new URL(text).origin))
  expect([...origins], 'where anything was asked for').toEqual([appOrigin])
})
