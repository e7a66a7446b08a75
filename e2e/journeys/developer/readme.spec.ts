import { choose, openEncounter } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

// Test runs must not change the repository: the screenshot is only taken on request.
const picture = process.env.UPDATE_SCREENSHOT === '1' ? test : () => undefined
test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })

picture(
  'the screenshot of the README shows a form with chips, a finding and its history',
  async ({ page }) => {
    await page.clock.setFixedTime('2026-06-15T10:42:00-04:00')
    const form = await openEncounter(page, 'Drafts', 'Example, Eve')
    await choose(form.diagnoses, 'i10')
    await choose(form.diagnoses, 'z91.a4')
    await expect(form.diagnosisChips).toHaveCount(3)
    await expect(form.status).toHaveText(/^Saved/)
    await expect(form.checks.getByRole('link')).toHaveCount(1)
    await expect(form.history.first()).toContainText('edit')
    await form.diagnoses.fill('sore throat')
    await expect(form.options.first()).toBeVisible()
    await page.screenshot({ path: 'docs/screenshot.png' })
  },
)
