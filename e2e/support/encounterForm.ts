import type { Locator, Page } from '@playwright/test'

/** Locators of an encounter form's parts, by role and accessible name. */
export interface EncounterFormParts {
  readonly form: Locator
  /** The patient line: "Doe, Jane · 41 y · F · 03/15/1985 · 100234". */
  readonly head: Locator
  /** Expands the visit's fields if they are collapsed. */
  readonly change: () => Promise<void>
  /** Presses an action's button, or selects it in the menu of rare actions. */
  readonly act: (name: string) => Promise<void>
  readonly appointment: Locator
  readonly patient: Locator
  readonly provider: Locator
  readonly dateOfService: Locator
  readonly diagnoses: Locator
  readonly procedures: Locator
  readonly diagnosisChips: Locator
  readonly procedureChips: Locator
  /** The options of the open popup. */
  readonly options: Locator
  /** "Saved 10:42", "Not saved: …". */
  readonly status: Locator
  /** The current workflow step. */
  readonly step: Locator
  /** The findings, under a heading that summarizes them. */
  readonly checks: Locator
  /** "There is a problem". */
  readonly problems: Locator
  readonly history: Locator
  readonly button: (name: string) => Locator
}

/** Locates the single encounter form within a page or a part of it. */
export const findEncounterForm = (within: Page | Locator): EncounterFormParts => {
  const form = within.getByRole('form', { name: 'Encounter' })
  // Included while collapsed: the fields keep their values.
  const combobox = (name: string) => form.getByRole('combobox', { name, includeHidden: true })
  const button = (name: string) => form.getByRole('button', { name, exact: true })
  const chips = (name: string) => form.getByRole('list', { name }).getByRole('listitem')
  return {
    form,
    head: form.getByRole('heading', { level: 2 }).first(),
    change: async () => {
      await form.getByLabel('Date of service').waitFor({ state: 'attached' })
      if (await form.getByLabel('Date of service').isHidden()) await button('Change').click()
    },
    act: async (name) => {
      if (name !== 'Void') return button(name).click()
      await button('More actions').click()
      await form.getByRole('menuitem', { name }).click()
    },
    appointment: combobox('Appointment'),
    patient: combobox('Patient'),
    provider: combobox('Provider'),
    dateOfService: form.getByLabel('Date of service'),
    diagnoses: combobox('Diagnosis codes'),
    procedures: combobox('Procedure codes'),
    diagnosisChips: chips('Selected diagnosis codes'),
    procedureChips: chips('Selected procedure codes'),
    options: form.getByRole('listbox').getByRole('option'),
    status: form.getByRole('status'),
    step: form.getByRole('list', { name: 'Encounter status' }).locator('[aria-current="step"]'),
    checks: form.getByRole('region', { name: /^Ready to|^Before you|error/ }),
    problems: form.getByRole('region', { name: 'There is a problem' }),
    history: form.getByRole('region', { name: 'History' }).getByRole('listitem'),
    button,
  }
}

/** Opens a new encounter. */
export const openNewEncounter = async (page: Page): Promise<EncounterFormParts> => {
  await page.goto('/encounters/new')
  return findEncounterForm(page)
}

/** Opens an encounter at its own URL, by its patient's name in a tab of the list. */
export const openEncounter = async (
  page: Page,
  tab: string,
  patient: string,
): Promise<EncounterFormParts> => {
  await page.goto('/?status=Draft')
  await page.getByRole('tab', { name: tab }).click()
  const href = await page.getByRole('link', { name: patient }).first().getAttribute('href')
  await page.goto(href?.split('?')[0] ?? '')
  return findEncounterForm(page)
}

/** Types into a combobox and selects its first option, after expanding the visit's fields. */
export const choose = async (combobox: Locator, text: string): Promise<void> => {
  await combobox.waitFor({ state: 'attached' })
  if (await combobox.isHidden())
    await combobox.page().getByRole('button', { name: 'Change', exact: true }).click()
  await combobox.fill(text)
  await combobox.press('Enter')
}

/** Fills in the schema's required fields: an encounter of today that can be saved. */
export const fillRequired = async (form: EncounterFormParts, patient = 'Doe, John'): Promise<void> => {
  await choose(form.patient, patient)
  await choose(form.provider, 'Lee')
  await form.dateOfService.press('t')
}

/** Signs in as another demo user. */
export const signInAs = async (page: Page, user: 'Dr. Lee' | 'Robin (front desk)'): Promise<void> => {
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption(user)
}

/** Pastes into the focused element through the clipboard and its shortcut. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}
