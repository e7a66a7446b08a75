import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { choose, findEncounterForm } from '../../support/encounterForm.js'
import { plainOrigin } from '../../support/ports.js'
import { expect, test } from '../../support/test.js'

test.use({ baseURL: plainOrigin })

/** The page that docs/embed.md shows. */
const openPage = async (page: Page) => {
  await page.goto('/')
  const form = findEncounterForm(page)
  await expect(form.status).toHaveText('Nothing to save yet')
  return {
    ...form,
    element: page.locator('encounter-form'),
    patientId: page.getByLabel('Patient ID'),
    providerId: page.getByLabel('Provider ID'),
    saved: page.locator('output'),
  }
}

const fill = async ({ patientId, providerId, dateOfService }: Awaited<ReturnType<typeof openPage>>) => {
  await patientId.fill('100234')
  await providerId.fill('201')
  await dateOfService.fill('2026-06-15')
}

test('the page of the guide saves an encounter, and its form submits the id alone', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const form = await openPage(page)
  await page.getByRole('button', { name: 'Make a claim' }).click()
  await expect(page).toHaveURL(`${plainOrigin}/`)

  await fill(form)
  await choose(form.diagnoses, 'sore throat')
  await expect(form.diagnosisChips).toHaveCount(1)
  await form.button('Save draft').click()
  await expect(form.saved).toHaveText(/^Saved as \d+$/)
  await expect(form.status).toHaveText(/^Saved/)
  const id = (await form.saved.textContent())?.replace(/\D/g, '')

  expect(requests.map((url) => url.replace(/^.*:\d+/, ''))).toEqual(['/', '/encounter-form.js', '/page.js'])
  await page.getByRole('button', { name: 'Make a claim' }).click()
  await expect(page).toHaveURL(`${plainOrigin}/claims?encounter=${id}`)
})

test('no attribute of the element, and nothing in the page around, has anything of the patient', async ({
  page,
}) => {
  const form = await openPage(page)
  await form.element.evaluate((element) => {
    Object.assign(element, { initialEncounter: { PatientId: 424242 } })
  })
  await fill(form)
  await choose(form.diagnoses, 'j069')
  await form.button('Save draft').click()
  await expect(form.saved).toHaveText(/^Saved as/)
  const markup = await page.evaluate(() => document.documentElement.outerHTML)
  expect(markup).not.toMatch(/100234|424242|J06|2026-06-15|06\/15\/2026/)
  const attributes = await form.element.evaluate((element) => element.getAttributeNames().sort())
  expect(attributes).toEqual(['id', 'name', 'required'])
})

test('what is typed stays when the element moves', async ({ page }) => {
  const form = await openPage(page)
  await form.patientId.fill('100234')
  await form.element.evaluate((element) => document.body.append(element))
  await expect(form.patientId).toHaveValue('100234')
  await form.element.evaluate((element) => {
    const parent = document.querySelector('form')
    // In browsers that have it nothing is taken out at all.
    if (parent && 'moveBefore' in parent)
      (parent as { moveBefore(node: Node, child: null): void }).moveBefore(element, null)
  })
  await expect(form.patientId).toHaveValue('100234')
  await expect(form.status).not.toHaveText('')
})

test('a fieldset disables it, a reset drops what is not saved, and it says whether it may be submitted', async ({
  page,
}) => {
  const form = await openPage(page)
  const state = () =>
    form.element.evaluate((element) => {
      const { validity, value, dirty } = element as HTMLElementTagNameMap['encounter-form']
      const states = ['dirty', 'saved', 'disabled'].filter((name) => element.matches(`:state(${name})`))
      return { missing: validity.valueMissing, unsaved: validity.customError, value, dirty, states }
    })
  await expect.poll(state).toEqual({ missing: true, unsaved: false, value: '', dirty: false, states: [] })
  await form.patientId.fill('100234')
  await expect.poll(async () => (await state()).states).toEqual(['dirty'])
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(form.patientId).toHaveValue('')
  await expect.poll(state).toMatchObject({ missing: true, dirty: false, states: [] })

  await page.locator('form[action]').evaluate((pageForm) => {
    const fieldset = document.createElement('fieldset')
    fieldset.disabled = true
    pageForm.append(fieldset)
    fieldset.append(...pageForm.querySelectorAll('encounter-form'))
  })
  await expect(form.patientId).toBeDisabled()
  expect((await state()).states).toEqual(['disabled'])
})

test('moveBefore leaves everything as it is: the focus, and what is typed and not taken yet', async ({
  page,
}) => {
  const form = await openPage(page)
  await form.diagnoses.pressSequentially('sore')
  await form.element.evaluate((element) => {
    const section = document.createElement('section')
    document.body.append(section)
    // Not among the types of the DOM yet.
    const move: unknown = Reflect.get(section, 'moveBefore')
    if (typeof move !== 'function') throw new Error('This browser has no moveBefore.')
    move.call(section, element, null)
  })
  await expect(page.locator('section > encounter-form')).toBeVisible()
  await expect(form.diagnoses).toBeFocused()
  await expect(form.diagnoses).toHaveValue('sore')
  await page.keyboard.type(' throat')
  await expect(form.options.first()).toBeVisible()
  await form.diagnoses.press('Enter')
  await expect(form.diagnosisChips).toHaveCount(1)
})

test('each part that is promised is there for a style sheet of the page', async ({ page }) => {
  const form = await openPage(page)
  await fill(form)
  await choose(form.diagnoses, 'j069')
  await expect(form.diagnosisChips).toHaveCount(1)
  const partsNow = () =>
    form.element.evaluate((element) => [
      ...new Set(
        [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((one) => one.getAttribute('part')),
      ),
    ])
  await form.diagnoses.fill('cough')
  await expect(form.options.first()).toBeVisible()
  const withPopup = await partsNow()
  await form.diagnoses.press('Escape')
  await form.diagnoses.fill('')
  await form.button('Choose date of service').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const { modules } = JSON.parse(
    await readFile(new URL('../../../custom-elements.json', import.meta.url), 'utf8'),
  )
  const promised = modules[0].declarations[0].cssParts.map(({ name }: { readonly name: string }) => name)
  expect([...new Set([...withPopup, ...(await partsNow())])].sort()).toEqual(promised.sort())

  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('encounter-form::part(chip) { outline: 3px solid rgb(1, 2, 3) }')
    document.adoptedStyleSheets = [sheet]
  })
  await expect(form.diagnosisChips).toHaveCSS('outline-color', 'rgb(1, 2, 3)')
})

test('it says the words of its page, and keeps what is typed', async ({ page }) => {
  const form = await openPage(page)
  await form.patientId.fill('100234')
  await form.element.evaluate((element) =>
    Object.assign(element, { messages: { actions: { saveDraft: 'Keep for later' } } }),
  )
  await expect(form.button('Keep for later')).toBeVisible()
  await expect(form.button('Save draft')).toHaveCount(0)
  await expect(form.patientId).toHaveValue('100234')
})

test('a label of the page focuses the first field', async ({ page }) => {
  const form = await openPage(page)
  await page.getByText('Encounter', { exact: true }).first().click()
  await expect(form.form.getByLabel('Appointment ID')).toBeFocused()
})

test('its events leave every shadow root, and tell of status, changes and errors', async ({ page }) => {
  const form = await openPage(page)
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    const element = document.querySelector('encounter-form')
    const around = document.createElement('div')
    document.body.append(around)
    if (element) around.attachShadow({ mode: 'open' }).append(element)
    document.addEventListener('encounter-status', ({ detail }) =>
      told.push(`status ${detail.from} ${detail.to}`),
    )
    document.addEventListener('encounter-dirty', ({ detail }) => told.push(`dirty ${detail.dirty}`))
    document.addEventListener('encounter-saved', () => told.push('saved'))
    document.addEventListener('encounter-error', (event) => {
      event.preventDefault()
      told.push(`error ${event.detail.error}`)
    })
  })
  await fill(form)
  await form.button('Save draft').click()
  await expect(form.status).toHaveText(/^Saved/)
  const told = () => page.evaluate(() => Reflect.get(globalThis, 'told'))
  await expect.poll(told).toEqual(['dirty true', 'status undefined Draft', 'saved', 'dirty false'])

  await page.evaluate(() => {
    for (const host of document.querySelectorAll('div')) {
      const element = host.shadowRoot?.querySelector('encounter-form')
      if (element?.client)
        element.client = { ...element.client, update: () => Promise.reject(new TypeError('no such thing')) }
      element?.discard()
    }
  })
  await form.patientId.fill('100235')
  await form.button('Save draft').click()
  await expect.poll(told).toContain('error TypeError: no such thing')
})

test('properties that were set before the class was known are taken over', async ({ page }) => {
  await page.route('**/encounter-form.js', async (route) => {
    const response = await route.fetch()
    const before = `document.querySelector('encounter-form').theme = 'dark';`
    // Another text, so another hash: the page of this test has none.
    await route.fulfill({ response, body: `${before}${await response.text()}` })
  })
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/integrity="[^"]*"/, '') })
  })
  const form = await openPage(page)
  await expect(form.element).toHaveAttribute('theme', 'dark')
})

test.describe('a script that was changed on its way', () => {
  test.use({ mayLog: /integrity/ })

  test('is not run', async ({ page }) => {
    await page.route('**/encounter-form.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()}\n` })
    })
    await page.route('**/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    await page.goto('/')
    expect(await page.evaluate(() => customElements.get('encounter-form'))).toBeUndefined()
  })
})

test('nothing is left of an element that is taken out', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = { listeners: 0, timers: new Set<number>() }
    Object.assign(globalThis, { counts })
    const { setTimeout: start, clearTimeout: stop } = globalThis
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay?: number) => {
        const timer = Number(
          start(() => {
            counts.timers.delete(timer)
            run()
          }, delay),
        )
        counts.timers.add(timer)
        return timer
      },
      clearTimeout: (timer: number) => {
        counts.timers.delete(timer)
        stop(timer)
      },
    })
    const { addEventListener, removeEventListener } = EventTarget.prototype
    const onPage = (target: unknown) => target === globalThis || target === undefined || target === document
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...call) {
      if (onPage(this)) counts.listeners += 1
      return addEventListener.apply(this, call)
    }
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...call) {
      if (onPage(this)) counts.listeners -= 1
      return removeEventListener.apply(this, call)
    }
  })
  const form = await openPage(page)
  const left = () =>
    page.evaluate(() => {
      const { listeners, timers } = Reflect.get(globalThis, 'counts')
      return { listeners, timers: timers.size, storage: Object.keys(sessionStorage).length }
    })
  const remove = () =>
    form.element.evaluate((element) => {
      element.remove()
      return new Promise<number>((resolve) =>
        setTimeout(() => resolve(element.shadowRoot?.adoptedStyleSheets.length ?? -1), 50),
      )
    })
  const add = () =>
    page.evaluate(() => {
      const element = document.createElement('encounter-form')
      const { client, user } = Reflect.get(globalThis, 'kept')
      Object.assign(element, { client, user })
      document.body.append(element)
    })
  await form.element.evaluate((element) => {
    const { client, user } = element as HTMLElementTagNameMap['encounter-form']
    Object.assign(globalThis, { kept: { client, user } })
  })
  expect(await remove()).toBe(0)
  const first = await left()
  for (let round = 0; round < 5; round += 1) {
    await add()
    await form.patientId.fill('1')
    await form.element.evaluate((element) => (element as HTMLElementTagNameMap['encounter-form']).discard())
    await expect(form.patientId).toHaveValue('')
    expect(await remove()).toBe(0)
  }
  await expect.poll(left).toEqual(first)
})
