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

test('a warning is dismissed beside the list, with its reason, and no longer counted in its row', async ({
  page,
}) => {
  await page.goto('/?status=Draft')
  await storeVisits(page, [{ ...readyVisit, DiagnosisCodes: ['E11.65', 'E11.9'] }])
  const table = page.getByRole('table', { name: 'Encounters' })
  const row = table.getByRole('row', { name: /Doe, John/ }).first()
  await expect(row).toContainText('Ready, 1 warning')

  await row.getByRole('link').click()
  const panel = page.getByRole('region', { name: /^Encounter \d/ })
  const problems = panel.getByRole('region', { name: /^Ready to submit/ })
  await expect(problems).toContainText('E11.9 means “without complications”, and E11.65 names one')
  await problems.getByRole('button', { name: /^Why\?/ }).click()
  await expect(problems).toContainText('ICD-10-CM Official Guidelines, section I.C.4.a')
  await problems.getByRole('button', { name: /^Dismiss/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Dismiss this warning?' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two stays, one claim')
  await dialog.getByRole('button', { name: 'Dismiss' }).click()

  await expect(problems).toContainText('“Two stays, one claim”')
  await expect(panel.getByRole('heading', { name: 'Ready to submit', exact: true })).toBeVisible()
  await expect(row).not.toContainText('warning')
  await expect(panel.getByRole('list').filter({ hasText: 'dismissed a warning' })).toContainText(
    'Two stays, one claim',
  )
  await page.reload()
  await expect(row).toContainText('Ready')
  await expect(row).not.toContainText('warning')
})
