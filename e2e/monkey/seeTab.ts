/** A working copy that a tab keeps over a reload. */
export interface KeptCopy {
  /** The id of the user, and of the record or the new form. */
  readonly key: string
  readonly userId: string
  readonly patient: string
  /** The patient that the codes belong to. */
  readonly codesOf: string | undefined
  readonly codes: readonly string[]
}

/** The visible state and the working copies of a tab. */
export interface SeenTab {
  /** The signed-in user. */
  readonly user: string
  /** The key of the open new form, or of the new form that became the open encounter. */
  readonly formKey: string | undefined
  /** The id of the open encounter. */
  readonly id: string | undefined
  /** The patient shown in the form; empty if there is none. */
  readonly patient: string
  readonly codes: readonly string[]
  /** Whether the patient question is open. */
  readonly isAsked: boolean
  /** The patient that the codes can be kept for. */
  readonly asked: string | undefined
  readonly kept: readonly KeptCopy[]
}

/** Reads a tab's state at one instant. Runs in the page. */
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
    // A chip consists of rank, code and text.
    codes: chips.map((chip) => chip.children.item(1)?.textContent ?? ''),
    isAsked: asked !== undefined,
    asked,
    kept,
  }
}
