import type { Locator, Page } from '@playwright/test'
import { hearCombobox, readAccessibilityTree } from '../../support/accessibilityTree.js'
import { openNewEncounter } from '../../support/encounterForm.js'
import { expect, test } from '../../support/test.js'

const centreOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (box === null) throw new Error('It has no box to touch.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Touches, drags up by a number of pixels in small steps, and releases. */
const dragUp = async (page: Page, { x, y }: { readonly x: number; readonly y: number }, distance: number) => {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', { x, y })
  for (let step = 1; step <= 10; step++) await touch('touchMove', { x, y: y - (distance * step) / 10 })
  await touch('touchEnd')
  await session.detach()
}

test.describe('with touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 500 } })

  test('a tap opens, and a tap on an option picks that one', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.tap()
    await page.keyboard.type('doe')
    await expect(form.options).toHaveText([/^Doe, John/, /^Doe, Jane|^Doe, /])
    const second = await form.options.nth(1).innerText()
    await form.options.nth(1).tap()
    await expect(form.patient).toHaveValue(second)
    await expect(form.patient).toHaveAttribute('aria-expanded', 'false')
    await expect(form.patient).toBeFocused()
  })

  test('a drag scrolls the list, picks nothing, and leaves it open for the tap that picks', async ({
    page,
  }) => {
    const form = await openNewEncounter(page)
    await form.diagnoses.tap()
    await page.keyboard.type('diab')
    await expect(form.options.nth(8)).toBeAttached()
    const list = page.getByRole('listbox', { name: 'Diagnosis codes' })
    await expect(list).toBeInViewport()
    await dragUp(page, await centreOf(list), 120)
    await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(60)
    await expect(form.diagnoses).toHaveAttribute('aria-expanded', 'true')
    await expect(form.diagnoses).toHaveValue('diab')
    await expect(form.diagnoses).toBeFocused()
    await expect(form.diagnosisChips).toHaveCount(0)

    const last = form.options.last()
    const code = (await last.innerText()).split(/\s/)[0] ?? ''
    await last.tap()
    await expect(form.diagnosisChips).toHaveText([new RegExp(code)])
  })

  test('a tap outside closes, picks nothing and keeps the text', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.tap()
    await page.keyboard.type('doe')
    await expect(form.options).toHaveCount(2)
    await page.getByRole('list', { name: 'Encounter status' }).tap()
    await expect(form.patient).toHaveAttribute('aria-expanded', 'false')
    await expect(form.options).toHaveCount(0)
    await expect(form.patient).toHaveValue('doe')
  })

  test('a tap outside that leaves the focus in the input closes, too, and a drag does not', async ({
    page,
  }) => {
    const form = await openNewEncounter(page)
    await form.patient.tap()
    await page.keyboard.type('doe')
    await expect(form.options).toHaveCount(2)
    const outside = page.getByRole('list', { name: 'Encounter status' })
    // Like a phone browser that moves the focus from an input only to another input.
    await outside.evaluate((element) =>
      element.addEventListener('mousedown', (event) => event.preventDefault()),
    )
    await dragUp(page, await centreOf(outside), -60)
    await expect(form.patient).toHaveAttribute('aria-expanded', 'true')
    await outside.tap()
    await expect(form.patient).toHaveAttribute('aria-expanded', 'false')
    await expect(form.patient).toBeFocused()
    await expect(form.patient).toHaveValue('doe')
  })

  test('a tap marks nothing on its way', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.diagnoses.tap()
    await page.keyboard.type('diab')
    await expect(form.options.nth(8)).toBeAttached()
    await dragUp(page, await centreOf(form.options.nth(3)), 40)
    await expect(form.options.first()).toHaveAttribute('aria-selected', 'true')
  })
})

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 440 } })

  test('moving it marks an option, and a list that scrolls under it does not', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.diagnoses.focus()
    await page.keyboard.type('diab')
    // Announced once the results are those of the whole text: earlier ones would be replaced under the mouse.
    await expect(page.getByText(/^\d+ results\. /)).toBeAttached()
    await expect(form.options.nth(8)).toBeAttached()
    await form.options.nth(1).hover()
    await expect(form.options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.mouse.wheel(0, 120)
    const list = page.getByRole('listbox', { name: 'Diagnosis codes' })
    await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(60)
    await expect(form.options.nth(1)).toHaveAttribute('aria-selected', 'true')
  })

  test('a press in the list leaves the focus in the input, and one beside it closes', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.focus()
    await page.keyboard.type('doe')
    await form.options.nth(1).hover()
    await page.mouse.down()
    await expect(form.patient).toBeFocused()
    // Releasing elsewhere is not a click.
    await page.mouse.move(5, 5)
    await page.mouse.up()
    await expect(form.patient).toHaveAttribute('aria-expanded', 'true')
    await page.mouse.click(5, 5)
    await expect(form.patient).toHaveAttribute('aria-expanded', 'false')
    await expect(form.patient).toHaveValue('doe')
  })
})

test.describe('as a screen reader follows it', () => {
  test('it tells that it has a list, what is in it, and where one stands', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.focus()
    // The accessibility tree follows the page some ms later.
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({
        focused: true,
        expanded: false,
        autocomplete: 'list',
        hasPopup: 'listbox',
        active: [],
      })
    await page.keyboard.type('doe')
    await expect(form.options).toHaveCount(2)
    await expect.poll(async () => (await hearCombobox(page, 'Patient')).active).toHaveLength(1)
    const open = await hearCombobox(page, 'Patient')
    const [first = '', second = ''] = open.options
    expect(first).toMatch(/^Doe, John/)
    expect(open.options).toHaveLength(2)
    expect(open).toMatchObject({
      expanded: true,
      popup: ['listbox Patient'],
      selected: [first],
      active: [first],
      focused: true,
    })
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ selected: [second], active: [second] })
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ selected: [first], active: [first] })
    await page.keyboard.press('End')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ selected: [second], active: [second] })
    await page.keyboard.press('Home')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ selected: [first], active: [first] })
    await page.keyboard.press('Escape')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ expanded: false, options: [], active: [] })
    await page.keyboard.press('Alt+ArrowDown')
    await expect
      .poll(() => hearCombobox(page, 'Patient'))
      .toMatchObject({ expanded: true, options: [first, second] })
  })

  test('the first result is read out with their number, and not a second time as an option', async ({
    page,
  }) => {
    const form = await openNewEncounter(page)
    await form.diagnoses.focus()
    await page.keyboard.type('sore throat')
    await expect(page.getByText(/^\d+ results?\. J02\.9 /)).toBeAttached()
    await expect.poll(async () => (await hearCombobox(page, 'Diagnosis codes')).options).not.toHaveLength(0)
    const read = await hearCombobox(page, 'Diagnosis codes')
    expect(read).toMatchObject({ expanded: true, active: [], popup: ['listbox Diagnosis codes'] })
    expect(read.selected).toEqual(read.options.slice(0, 1))
    const live = (await readAccessibilityTree(page)).filter((node) => node.property('live') === 'polite')
    expect(live.flatMap(({ children }) => children).map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/^\d+ results?\. J02\.9 /),
    )
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => hearCombobox(page, 'Diagnosis codes'))
      .toMatchObject({ active: read.options.slice(1, 2) })
  })

  test('a message in place of the list is no list, and describes the input once it is asked for', async ({
    page,
  }) => {
    const form = await openNewEncounter(page)
    await form.patient.focus()
    await page.keyboard.type('nemo')
    await expect(form.patient).toHaveAttribute('aria-expanded', 'true')
    await expect.poll(() => hearCombobox(page, 'Patient')).toMatchObject({ options: [], active: [] })
    await page.keyboard.press('Enter')
    await expect(form.patient).toHaveAccessibleDescription(/^No patient matches “nemo”/)
  })
})

test.describe('with an input method', () => {
  /** Text of an input method that is not committed yet. */
  const compose = async (page: Page, text: string) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    return session
  }

  test('Enter takes over what is composed, and picks only when it is pressed again', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.focus()
    const session = await compose(page, 'doe')
    await expect(form.options).toHaveCount(2)
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await session.send('Input.insertText', { text: 'doe' })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await expect(form.patient).toHaveValue('doe')
    await expect(form.options).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(form.patient).toHaveValue(/^Doe, John/)
  })

  test('arrows and Escape are for what is composed, not for the list', async ({ page }) => {
    const form = await openNewEncounter(page)
    await form.patient.focus()
    const session = await compose(page, 'doe')
    await expect(form.options).toHaveCount(2)
    for (const [name, code] of [
      ['ArrowDown', 40],
      ['Escape', 27],
    ] as const) {
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: name,
        code: name,
        windowsVirtualKeyCode: code,
      })
    }
    await expect(form.patient).toHaveAttribute('aria-expanded', 'true')
    await expect(form.options.first()).toHaveAttribute('aria-selected', 'true')
  })
})
