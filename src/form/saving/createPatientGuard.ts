import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FormValues } from '../../schema/formValues.js'
import type { SessionForm } from './SessionForm.js'

/** What a person says to codes that were entered for another patient. */
export type CodesAnswer = 'keep' | 'clear' | 'cancel'

/** The question whether the codes of one patient are to stand for another. */
export interface CodesQuestion {
  /** The patient that the codes were entered for. */
  readonly from: string
  /** The patient that the form shows now. */
  readonly to: string
}

/** Keeps the codes that were entered for one patient from another's encounter, unless a person says so. */
export interface PatientGuard {
  /** Looks at the values anew: call it whenever one has changed. */
  changed(): void
  /** Takes the values for those of one patient, as when a record is shown. */
  reset(owner?: string): void
  /** Whose codes they are; undefined where there are none, or no patient yet. */
  owner(): string | undefined
  /** The visit as it was for that patient; undefined where the form shows it, or where it is not known. */
  visitBefore(): FormValues | undefined
  /** Whether it is not certain for whom the values are, as the patient is typed or was changed: nothing may be saved then. */
  isOpen(): boolean
  /** Whether a patient is being typed, and no patient yet. */
  isTyping(): boolean
  /** The question, once it is to be asked; the same object for as long as it is the same. */
  asked(): CodesQuestion | undefined
  /** The patient is chosen: asks now, where there is something to ask. */
  ask(): void
  answer(answer: CodesAnswer): void
  subscribe(listener: () => void): () => void
  /** Resolves once it is said whose the codes are. */
  settled(): Promise<void>
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const hasItems = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/** What {@link createPatientGuard} takes. */
export interface PatientGuardOptions {
  /** Whether a change of the patient is a choice; else it is typed, and asked about when that ends. */
  readonly asksAtOnce: boolean
  /** Whose codes the form begins with, where that is not the patient that it shows. */
  readonly owner: string | undefined
  /** The visit as it was for that patient. */
  readonly visitBefore: FormValues | undefined
  /** Whether an appointment is known to be this patient's: one that was just chosen may be about to fill in another. */
  readonly isAppointmentOf: (appointment: unknown, patient: string) => boolean
  /** Told when a question was answered. */
  readonly onSettled: (answer: CodesAnswer) => void
  /** Told when a patient that was typed stands, and there is nothing to ask. */
  readonly onStands: () => void
}

/** Makes a {@link PatientGuard} over a form. */
export const createPatientGuard = (
  form: Pick<SessionForm, 'values' | 'set'>,
  ui: EncounterUi,
  { asksAtOnce, owner: first, visitBefore, isAppointmentOf, onSettled, onStands }: PatientGuardOptions,
): PatientGuard => {
  const listeners = new Set<() => void>()
  const lists = [ui.diagnoses.property, ui.procedures.property]
  const visit = [ui.patient, ui.provider, ui.dateOfService, ...(ui.appointment ? [ui.appointment] : [])]
  let owner: string | undefined
  /** The visit of the patient whose codes they are. */
  let settled: ReadonlyMap<string, unknown> = new Map(Object.entries(visitBefore ?? {}))
  let question: CodesQuestion | undefined
  let isAsked = false
  /** The patient that was chosen, or typed when the field was left. */
  let standing = textOf(form.values()[ui.patient])
  let isTyping = false

  const settle = (values: FormValues, patient: string): void => {
    const isKnown = (property: string) =>
      property !== ui.appointment || !values[property] || isAppointmentOf(values[property], patient)
    const before = textOf(settled.get(ui.patient)) === patient ? settled : new Map<string, unknown>()
    settled = new Map(
      visit.map((property) => [
        property,
        isKnown(property) ? values[property] : (before.get(property) ?? ''),
      ]),
    )
  }

  const look = (stands = asksAtOnce): void => {
    const values = form.values()
    const patient = textOf(values[ui.patient])
    if (stands) standing = patient
    // Each digit of a number is another patient's: it is none before it is whole.
    isTyping = patient !== standing
    if (isTyping) return
    const hasCodes = lists.some((property) => hasItems(values[property]))
    // A patient that is cleared keeps the codes: they were entered for that one, whoever is chosen next.
    if (!hasCodes) owner = patient === '' ? undefined : patient
    else if (owner === undefined && patient !== '') owner = patient
    const isOpen = hasCodes && owner !== undefined && patient !== '' && patient !== owner
    if (!isOpen) {
      question = undefined
      isAsked = false
      if (patient !== '') settle(values, patient)
      // What is typed while no patient is chosen is of the visit, whoever comes to be.
      else if (settled.size > 0)
        settled = new Map([
          ...settled,
          ...[ui.provider, ui.dateOfService].map((property) => [property, values[property]] as const),
        ])
    } else if (question?.to !== patient || question.from !== owner) {
      question = { from: owner ?? '', to: patient }
    }
  }

  const asked = () => (isAsked ? question : undefined)
  const isOpen = () => question !== undefined || isTyping
  const telling = (work: () => void): void => {
    const [before, wasOpen] = [asked(), isOpen()]
    work()
    if (asked() !== before || isOpen() !== wasOpen) for (const listener of listeners) listener()
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const reset = (next?: string): void => {
    owner = next
    question = undefined
    isAsked = false
    look(true)
  }
  reset(first)

  return {
    changed: () =>
      telling(() => {
        look()
        if (asksAtOnce && question !== undefined) isAsked = true
      }),
    reset: (next) => telling(() => reset(next)),
    owner: () => owner,
    visitBefore: () =>
      owner !== undefined &&
      textOf(settled.get(ui.patient)) === owner &&
      textOf(form.values()[ui.patient]) !== owner
        ? Object.fromEntries(settled)
        : undefined,
    isOpen,
    isTyping: () => isTyping,
    asked,
    ask: () => {
      const wasTyping = isTyping
      telling(() => {
        look(true)
        isAsked = question !== undefined
      })
      if (wasTyping && question === undefined) onStands()
    },
    answer: (answer) => {
      if (question === undefined) return
      const { to } = question
      telling(() => {
        if (answer === 'keep') owner = to
        else if (answer === 'clear') for (const property of lists) form.set(property, [])
        // The whole visit: an appointment that was chosen has filled in all of it.
        else if (textOf(settled.get(ui.patient)) === owner)
          for (const [property, value] of settled) form.set(property, value)
        else form.set(ui.patient, owner)
        look(true)
      })
      onSettled(answer)
    },
    subscribe,
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          if (isOpen()) return
          stop()
          resolve()
        }
        const stop = subscribe(look)
        look()
      }),
  }
}
