import type { Locator, Page } from '@playwright/test'
import { choose, fillRequired, openNewEncounter } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

/** Clicks slowly, like a person: whatever leaving a field shows is rendered before the button is released. */
const press = async (page: Page, target: Locator) => {
  // Scrolls it out from behind the actions at the bottom.
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to press.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frames = (left: number) =>
          left === 0 ? resolve(undefined) : requestAnimationFrame(() => frames(left - 1))
        frames(12)
      }),
  )
  await page.mouse.up()
}

/** A form with a problem in its last field only, right above its actions. */
const startFilled = async (page: Page) => {
  const form = await openNewEncounter(page)
  await fillRequired(form)
  await choose(form.diagnoses, 'j069')
  await choose(form.procedures, '99213')
  await expect(form.procedureChips).toHaveCount(1)
  return form
}

for (const [size, viewport] of Object.entries({
  wide: { width: 1280, height: 860 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(size, () => {
    test.use({ viewport })

    test('Submit is pressed straight from a date that cannot be read', async ({ page }) => {
      const form = await startFilled(page)
      await form.dateOfService.fill('6/31/2026')
      await press(page, form.button('Submit'))
      await expect(form.problems).toBeFocused()
      await expect(form.problems).toBeInViewport()
      await expect(form.dateOfService).toHaveAccessibleDescription(/June 2026 has 30 days/)
    })

    test('Submit is pressed once straight from a code that is not selected, and says so', async ({
      page,
    }) => {
      const form = await startFilled(page)
      await form.diagnoses.pressSequentially('diab')
      await expect(form.options.first()).toBeVisible()
      await press(page, form.button('Submit'))
      await expect(form.problems).toBeFocused()
      await expect(form.diagnoses).toHaveAccessibleDescription('Select a code for “diab” or clear it')
      await expect(form.diagnoses).toHaveAttribute('aria-invalid', 'true')
      await expect(form.options).toHaveCount(0)
    })

    test('a chip is removed straight from a field that then has something to say', async ({ page }) => {
      const form = await startFilled(page)
      await form.dateOfService.fill('6/31/2026')
      await press(page, form.button('Remove J06.9'))
      await expect(form.diagnosisChips).toHaveCount(0)
      await expect(form.dateOfService).toHaveAccessibleDescription(/June 2026 has 30 days/)
      await form.procedures.pressSequentially('zzz')
      await press(page, form.button('Undo remove J06.9'))
      await expect(form.diagnosisChips).toHaveCount(1)
    })

    test('the calendar is opened straight from a date that cannot be read', async ({ page }) => {
      const form = await startFilled(page)
      await form.dateOfService.fill('6/31/2026')
      await press(page, form.button('Choose date of service'))
      await expect(page.getByRole('dialog', { name: 'Choose date of service' })).toBeVisible()
    })

    test('what was fixed lets go of its message without moving the button that is pressed', async ({
      page,
    }) => {
      const form = await startFilled(page)
      await form.dateOfService.fill('')
      await form.button('Submit').click()
      await expect(form.problems).toBeFocused()
      await form.dateOfService.fill('6/15/26')
      await press(page, form.button('Remove J06.9'))
      await expect(form.diagnosisChips).toHaveCount(0)
    })

    test('the second half of a double click on Submit presses nothing that came there', async ({ page }) => {
      const form = await startFilled(page)
      await form.button('Submit').dblclick({ delay: 40 })
      await expect(form.step).toHaveText(/Submitted/)
      await expect(form.button('Undo')).toBeVisible()
      await expect(form.button('Edit')).toBeVisible()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      // The next press counts again.
      await press(page, form.button('Return to draft'))
      await expect(page.getByRole('dialog')).toContainText('Doe, John')
    })

    test('neither the first save nor a dialog moves what stands behind it', async ({ page }) => {
      const form = await openNewEncounter(page)
      const corner = () =>
        form.form.evaluate((element) => {
          const { left, top } = element.getBoundingClientRect()
          return [left + window.scrollX, top + window.scrollY]
        })
      const before = await corner()
      await fillRequired(form)
      await choose(form.diagnoses, 'j069')
      await expect(page.getByRole('link', { name: 'Copy to new' })).toBeVisible()
      expect(await corner()).toEqual(before)
      await form.act('Void')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await corner()).toEqual(before)
    })

    test('the patient stays in sight over the codes, however many there are', async ({ page }) => {
      const form = await startFilled(page)
      await choose(form.diagnoses, 'j069 i10 e119 e785 n390 r059 z0000 k219 f411 j209 b349')
      await expect(form.diagnosisChips).toHaveCount(11)
      await page.setViewportSize({ ...viewport, height: 500 })
      await form.procedures.focus()
      await page.mouse.wheel(0, 2000)
      await expect(form.head).toBeInViewport({ ratio: 1 })
      await expect(form.procedures).toBeInViewport({ ratio: 1 })
      const [head, first] = [await form.head.boundingBox(), await form.diagnosisChips.first().boundingBox()]
      expect(head !== null && first !== null && first.y < head.y).toBe(true)
    })

    test('no list of codes lies over what comes next', async ({ page }) => {
      const form = await startFilled(page)
      await press(page, form.diagnoses)
      await expect(form.diagnoses).toBeFocused()
      await press(page, form.procedures)
      await expect(form.procedures).toBeFocused()
      await choose(form.diagnoses, 'i10')
      await expect(form.options).toHaveCount(0)
      await form.procedures.pressSequentially('visit')
      await expect(form.options.first()).toBeVisible()
      const bar = await form.button('Submit').boundingBox()
      const list = await form.form.getByRole('listbox').boundingBox()
      expect(list !== null && bar !== null && (list.y + list.height <= bar.y || list.y >= bar.y)).toBe(true)
      await press(page, form.button('Submit'))
      await expect(form.problems).toBeFocused()
    })
  })
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('Submit is tapped straight from a date that cannot be read', async ({ page }) => {
    const form = await startFilled(page)
    await form.dateOfService.fill('6/31/2026')
    await form.button('Submit').tap()
    await expect(form.problems).toBeFocused()
    await form.dateOfService.fill('6/31/2027')
    await form.button('Remove J06.9').tap()
    await expect(form.diagnosisChips).toHaveCount(0)
    await expect(form.dateOfService).toHaveAccessibleDescription(/June 2027 has 30 days/)
  })
})

test('in a list of codes Escape only closes, and Tab adds nothing', async ({ page }) => {
  const form = await startFilled(page)
  await form.diagnoses.pressSequentially('i10')
  await expect(form.options.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form.options).toHaveCount(0)
  await expect(form.diagnoses).toHaveValue('i10')
  await form.diagnoses.pressSequentially(' ')
  await page.keyboard.press('Tab')
  await expect(form.diagnosisChips).toHaveCount(1)
  await expect(form.diagnoses).toHaveAccessibleDescription('Select a code for “i10” or clear it')
})

test('a letter on a chip lands in the input, and presses no key of the page', async ({ page }) => {
  const form = await startFilled(page)
  await form.diagnosisChips.first().focus()
  await page.keyboard.type('n18')
  await expect(form.diagnoses).toBeFocused()
  await expect(form.diagnoses).toHaveValue('n18')
})
