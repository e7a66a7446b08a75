import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

test('an unknown patient and an appointment of another hold an encounter up, in the list, beside it and at once', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  const unknown = { ...readyVisit, PatientId: 999_999 }
  const another = { ...readyVisit, AppointmentId: 5_001_234 }
  await storeVisits(page, [unknown, another])
  const table = page.getByRole('table', { name: 'Encounters' })
  await expect(table.getByRole('row', { name: /Patient 999999/ })).toContainText(
    'Patient 999999 is not in the directory',
  )
  await expect(table.getByRole('row', { name: /Doe, John/ })).toContainText('+1')

  await table.getByRole('checkbox', { name: /^Select Patient 999999/ }).check()
  await table.getByRole('checkbox', { name: /^Select Doe, John/ }).check()
  const bar = page.getByRole('region', { name: 'Selected encounters' })
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(bar.getByRole('status')).toHaveText(/^0 submitted\. 2 could not be submitted/)
  await expect(bar).toContainText('Patient 999999 is not in the directory')
  await expect(bar).toContainText('Appointment 5001234 is for patient 100234, not patient 100242')

  await table.getByRole('link', { name: 'Doe, John' }).click()
  const panel = page.getByRole('region', { name: /^Encounter \d/ })
  await expect(panel.getByRole('heading', { name: 'Before you submit' })).toBeVisible()
  await panel.getByRole('button', { name: /^Submit/ }).click()
  await expect(panel.getByRole('region', { name: 'There is a problem' }).getByRole('link')).toHaveCount(2)
})
