import { browserTraces, findTraces } from '../../support/browserTraces.js'
import { choose, findEncounterForm, openNewEncounter, signInAs } from '../../support/encounterForm.js'
import { expectAccessible } from '../../support/expectAccessible.js'
import { readyVisit, storeVisits } from '../../support/storeVisits.js'
import { expect, test } from '../../support/test.js'

test('the demo locks too, says that anyone can unlock it, and goes on where it was', async ({ page }) => {
  await page.clock.install()
  const form = await openNewEncounter(page)
  // Without a patient it cannot be saved: it is in this tab alone.
  await choose(form.diagnoses, 'j069')
  await form.procedures.fill('sore thr')
  await expect
    .poll(async () => findTraces(await browserTraces(page), ['J06.9']))
    .toContain('sessionStorage: J06.9')
  // Somebody is there.
  await page.clock.fastForward('14:00')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('14:00')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await page.clock.fastForward('20:00')
  const locked = page.getByRole('heading', { name: 'Locked' })
  await expect(locked).toBeVisible()
  await expect(page).toHaveTitle('Locked')
  await expect(locked).toBeFocused()
  await expect(page.getByText('This is a demo without sign-in')).toBeVisible()
  const left = async () => {
    const { sessionStorage, page: shown, address, historyState, title } = await browserTraces(page)
    return findTraces(
      {
        sessionStorage: sessionStorage ?? '',
        shown: shown ?? '',
        address: address ?? '',
        historyState: historyState ?? '',
        title: title ?? '',
      },
      ['J06.9', 'formKey', 'encounters/new'],
    )
  }
  await expect.poll(left).toEqual([])
  await expectAccessible(page)
  await page.reload()
  await expect(locked).toBeVisible()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page).toHaveURL(/encounters\/new$/)
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
  await expect(form.procedures).toHaveValue('sore thr')
})

test('a half-typed reason is encrypted with the rest, and is in its dialog again after the unlock', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/?status=Draft')
  await signInAs(page, 'Robin (front desk)')
  await storeVisits(page, [readyVisit])
  await page.getByRole('searchbox', { name: 'Search' }).fill('quill')
  await page.getByRole('table', { name: 'Encounters' }).getByRole('link').first().click()
  const form = findEncounterForm(page)
  await form.act('Void')
  const reason = page.getByRole('textbox', { name: 'Reason' })
  await reason.pressSequentially('seen on the wrong Thurs')
  const kept = async () => findTraces(await browserTraces(page), ['wrong Thurs'])
  await expect.poll(kept).toContain('sessionStorage: wrong Thurs')
  await page.clock.fastForward('20:00')
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
  await expect.poll(kept).toEqual([])
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(reason).toHaveValue('seen on the wrong Thurs')
  await expectAccessible(page)
  await reason.press('End')
  await reason.pressSequentially('day')
  await page.getByRole('dialog').getByRole('button', { name: 'Void' }).click()
  await expect(form.history.first()).toContainText('seen on the wrong Thursday')
  await expect.poll(kept).not.toContain('sessionStorage: wrong Thurs')
})

test('does not lock where config.json says so', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { lockAfterMinutes: 0 } }))
  await page.clock.install()
  const form = await openNewEncounter(page)
  await choose(form.diagnoses, 'j069')
  await page.clock.fastForward('50:00')
  await page.keyboard.press('Shift')
  await expect(form.diagnosisChips).toHaveText([/J06\.9/])
})

test.describe('a network that fails', () => {
  // The browser itself logs the request.
  test.use({ mayLog: /net::ERR_FAILED/ })

  test('the app locks once its lock can be loaded, counted from when nobody was there', async ({ page }) => {
    await page.clock.install()
    let isAway = true
    let asked = 0
    await page.route('**/assets/lock-*.js', (route) => {
      asked += 1
      return isAway ? route.abort() : route.fallback()
    })
    const form = await openNewEncounter(page)
    await choose(form.diagnoses, 'j069')
    await page.clock.runFor(5_000)
    await expect.poll(() => asked).toBeGreaterThan(0)
    isAway = false
    await page.clock.fastForward('20:00')
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible()
    await expect(page.getByText('J06.9')).toHaveCount(0)
  })
})
