/** A form that a tab keeps over a reload. */
export interface KeptCopy {
  /** The id of the user, and that of the record or of the new form. */
  readonly key: string
  readonly userId: string
  readonly patient: string
  /** Whose the codes are said to be. */
  readonly codesOf: string | undefined
  readonly codes: readonly string[]
}

/** What a tab shows and keeps. */
export interface SeenTab {
  /** Who is signed in. */
  readonly user: string
  /** The key of the new form that is open, or that became the encounter that is. */
  readonly formKey: string | undefined
  /** The id of the encounter that is open. */
  readonly id: string | undefined
  /** The patient whom the form shows; empty where there is none. */
  readonly patient: string
  readonly codes: readonly string[]
  /** Whether it is being asked whose the codes are. */
  readonly isAsked: boolean
  /** For whom they may be kept. */
  readonly asked: string | undefined
  readonly kept: readonly KeptCopy[]
}

/** Looks at a tab from within, all at once. It is run in the page. */
export const seeTab = (): SeenTab => {
  const prefix = 'encounter-form:working-copy:'
  const form = document.querySelector('form[aria-label="Encounter"]')
  const input = [...(form?.querySelectorAll('input') ?? [])].find(
    ({ labels }) => labels?.item(0)?.textContent?.trim() === 'Patient',
  )
  const chips = [...(form?.querySelectorAll('[aria-label="Selected diagnosis codes"] li') ?? [])]
  const title = document.querySelector('dialog[open] h2')?.textContent ?? ''
  const asked = /^Keep these codes for (.*)\?$/.exec(title)?.[1]
  const kept = Object.entries({ ...sessionStorage }).flatMap(([name, text]): KeptCopy[] => {
    if (!name.startsWith(prefix)) return []
    const { userId, values } = JSON.parse(text)
    return [
      {
        key: name.slice(prefix.length),
        userId,
        patient: String(values.values.PatientId ?? ''),
        codesOf: values.codesOf,
        codes: values.values.DiagnosisCodes ?? [],
      },
    ]
  })
  const user = document.querySelector('header select')
  return {
    user: user instanceof HTMLSelectElement ? user.value : '',
    formKey: history.state?.formKey,
    id: /\/encounters\/(\d+)$/.exec(location.pathname)?.[1],
    patient: /(\d+)$/.exec(input?.value ?? '')?.[1] ?? '',
    // A chip is its rank, its code, its text.
    codes: chips.map((chip) => chip.children.item(1)?.textContent ?? ''),
    isAsked: asked !== undefined,
    asked,
    kept,
  }
}
