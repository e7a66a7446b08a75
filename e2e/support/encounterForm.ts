import type { Locator, Page } from '@playwright/test'

/** The parts of an encounter form, by their roles and names as a person finds them. */
export interface EncounterFormParts {
  readonly form: Locator
  /** Whose encounter it is: "Doe, Jane · 41 y · F · 03/15/1985 · 100234". */
  readonly head: Locator
  /** Unfolds the fields of the visit, where they are folded to a line. */
  readonly change: () => Promise<void>
  /** Presses the button of an action, or takes it from the menu of those that are rarely done. */
  readonly act: (name: string) => Promise<void>
  readonly appointment: Locator
  readonly patient: Locator
  readonly provider: Locator
  readonly dateOfService: Locator
  readonly diagnoses: Locator
  readonly procedures: Locator
  readonly diagnosisChips: Locator
  readonly procedureChips: Locator
  /** The lines of the popup that is open. */
  readonly options: Locator
  /** "Saved 10:42", "Not saved: …". */
  readonly status: Locator
  /** The step of the workflow that the encounter is in. */
  readonly step: Locator
  /** What the checks find, under a heading that sums it up. */
  readonly checks: Locator
  /** "There is a problem". */
  readonly problems: Locator
  readonly history: Locator
  readonly button: (name: string) => Locator
}

/** Finds the parts of the one encounter form within a page or a part of it. */
export const findEncounterForm = (within: Page | Locator): EncounterFormParts => {
  const form = within.getByRole('form', { name: 'Encounter' })
  // Also while they are folded: what they hold is there all the same.
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

/** Opens an empty form. */
export const openNewEncounter = async (page: Page): Promise<EncounterFormParts> => {
  await page.goto('/encounters/new')
  return findEncounterForm(page)
}

/** Opens an encounter at its own address, found in a tab of the list by the name of its patient. */
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

/** Types into a combobox and takes its first line. The fields of a visit that is chosen are unfolded for it. */
export const choose = async (combobox: Locator, text: string): Promise<void> => {
  await combobox.waitFor({ state: 'attached' })
  if (await combobox.isHidden())
    await combobox.page().getByRole('button', { name: 'Change', exact: true }).click()
  await combobox.fill(text)
  await combobox.press('Enter')
}

/** Fills in the fields that the schema demands: an encounter of today that can be saved. */
export const fillRequired = async (form: EncounterFormParts, patient = 'Doe, John'): Promise<void> => {
  await choose(form.patient, patient)
  await choose(form.provider, 'Lee')
  await form.dateOfService.press('t')
}

/** Signs in as another user of the demo. */
export const signInAs = async (page: Page, user: 'Dr. Lee' | 'Robin (front desk)'): Promise<void> => {
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption(user)
}

/** Pastes as a person does: through the clipboard, with the keys for it, where the focus is. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}
