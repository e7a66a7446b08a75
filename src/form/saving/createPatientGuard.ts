import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FormValues } from '../../schema/formValues.js'
import type { SessionForm } from './SessionForm.js'

/** What the user does with codes that were entered for another patient. */
export type CodesAnswer = 'keep' | 'clear' | 'cancel'

/** The question whether to keep one patient's codes for another. */
export interface CodesQuestion {
  /** The patient that the codes were entered for. */
  readonly from: string
  /** The patient in the form now. */
  readonly to: string
  /** `entries`: it is also about what a practice has added to the encounter. */
  readonly about: 'codes' | 'entries'
}

/** Keeps the codes of one patient out of another's encounter, unless the user confirms them. */
export interface PatientGuard {
  /** Call it whenever a value has changed. */
  changed(): void
  /** Takes all values as one patient's, as when a record is shown. */
  reset(owner?: string): void
  /** The patient that the codes were entered for; undefined without codes or a patient. */
  owner(): string | undefined
  /** The owner's visit; undefined where the form shows it, or where it is not known. */
  visitBefore(): FormValues | undefined
  /** Whether the patient is being typed or was changed under the codes. Nothing may be saved then. */
  isOpen(): boolean
  /** Whether the patient is being typed. */
  isTyping(): boolean
  /** The question, once it is asked; the same object while it is the same. */
  question(): CodesQuestion | undefined
  /** Takes the patient as entered, and asks if there is something to ask. */
  ask(): void
  answer(answer: CodesAnswer): void
  subscribe(listener: () => void): () => void
  /** Resolves once the guard is not open. */
  whenResolved(): Promise<void>
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const isFilledIn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isFilledIn)
    : value !== undefined && value !== null && value !== '' && value !== false

/** What {@link createPatientGuard} takes. */
export interface PatientGuardOptions {
  /** Whether the patient is selected from a directory. A patient that is typed is asked about when the field is left. */
  readonly asksAtOnce: boolean
  /** The owner of the codes to start with, where it is not the patient in the form. */
  readonly owner: string | undefined
  /** The owner's visit. */
  readonly visitBefore: FormValues | undefined
  /** Whether an appointment is known to be this patient's: a newly selected one may be about to fill in another. */
  readonly isAppointmentOf: (appointment: unknown, patient: string) => boolean
  /** What each property of the form starts with, by its key. What has no role in an encounter is guarded like the codes. */
  readonly blanks: ReadonlyMap<string, unknown>
  /** Called after the question is answered. */
  readonly onAnswered: (answer: CodesAnswer) => void
  /** Called when a typed patient is entered and there is nothing to ask. */
  readonly onEntered: () => void
}

/** Creates a {@link PatientGuard} over a form. */
export const createPatientGuard = (
  form: Pick<SessionForm, 'values' | 'set'>,
  ui: EncounterUi,
  {
    asksAtOnce,
    owner: firstOwner,
    visitBefore,
    isAppointmentOf,
    blanks,
    onAnswered,
    onEntered,
  }: PatientGuardOptions,
): PatientGuard => {
  const listeners = new Set<() => void>()
  const lists = [ui.diagnoses.property, ui.procedures.property]
  const visit = [ui.patient, ui.provider, ui.dateOfService, ...(ui.appointment ? [ui.appointment] : [])]
  const roles = [...lists, ...visit, ui.identifier, ui.status]
  const others = [...blanks.keys()].filter((key) => !roles.includes(key))
  let owner: string | undefined
  let ownerVisit: ReadonlyMap<string, unknown> = new Map(Object.entries(visitBefore ?? {}))
  let question: CodesQuestion | undefined
  let isAsked = false
  let enteredPatient = textOf(form.values()[ui.patient])
  let isTyping = false

  const rememberVisit = (values: FormValues, patient: string): void => {
    const isKnown = (property: string) =>
      property !== ui.appointment || !values[property] || isAppointmentOf(values[property], patient)
    const before = textOf(ownerVisit.get(ui.patient)) === patient ? ownerVisit : new Map<string, unknown>()
    ownerVisit = new Map(
      visit.map((property) => [
        property,
        isKnown(property) ? values[property] : (before.get(property) ?? ''),
      ]),
    )
  }

  const update = (isEntered = asksAtOnce): void => {
    const values = form.values()
    const patient = textOf(values[ui.patient])
    if (isEntered) enteredPatient = patient
    // Each further digit of an id would be another patient.
    isTyping = patient !== enteredPatient
    if (isTyping) return
    const isAboutOthers = others.some((key) => isFilledIn(values[key]))
    const hasCodes = isAboutOthers || lists.some((property) => isFilledIn(values[property]))
    const about = isAboutOthers ? 'entries' : 'codes'
    // Codes keep their owner when the patient is cleared, whoever is selected next.
    if (!hasCodes) owner = patient === '' ? undefined : patient
    else if (owner === undefined && patient !== '') owner = patient
    const isOpen = hasCodes && owner !== undefined && patient !== '' && patient !== owner
    if (!isOpen) {
      question = undefined
      isAsked = false
      if (patient !== '') rememberVisit(values, patient)
      // Provider and date typed while no patient is selected belong to the visit, whoever is selected.
      else if (ownerVisit.size > 0)
        ownerVisit = new Map([
          ...ownerVisit,
          ...[ui.provider, ui.dateOfService].map((property) => [property, values[property]] as const),
        ])
    } else if (question?.to !== patient || question.from !== owner || question.about !== about) {
      question = { from: owner ?? '', to: patient, about }
    }
  }

  const askedQuestion = () => (isAsked ? question : undefined)
  const isOpen = () => question !== undefined || isTyping
  const notifyAfter = (work: () => void): void => {
    const [before, wasOpen] = [askedQuestion(), isOpen()]
    work()
    if (askedQuestion() !== before || isOpen() !== wasOpen) for (const listener of listeners) listener()
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const reset = (next?: string): void => {
    owner = next
    question = undefined
    isAsked = false
    update(true)
  }
  reset(firstOwner)

  return {
    changed: () =>
      notifyAfter(() => {
        update()
        if (asksAtOnce && question !== undefined) isAsked = true
      }),
    reset: (next) => notifyAfter(() => reset(next)),
    owner: () => owner,
    visitBefore: () =>
      owner !== undefined &&
      textOf(ownerVisit.get(ui.patient)) === owner &&
      textOf(form.values()[ui.patient]) !== owner
        ? Object.fromEntries(ownerVisit)
        : undefined,
    isOpen,
    isTyping: () => isTyping,
    question: askedQuestion,
    ask: () => {
      const wasTyping = isTyping
      notifyAfter(() => {
        update(true)
        isAsked = question !== undefined
      })
      if (wasTyping && question === undefined) onEntered()
    },
    answer: (answer) => {
      if (question === undefined) return
      const { to } = question
      notifyAfter(() => {
        if (answer === 'keep') owner = to
        else if (answer === 'clear')
          for (const key of [...lists, ...others]) form.set(key, blanks.get(key) ?? [])
        // The whole visit, since a selected appointment fills in all of it.
        else if (textOf(ownerVisit.get(ui.patient)) === owner)
          for (const [property, value] of ownerVisit) form.set(property, value)
        else form.set(ui.patient, owner)
        update(true)
      })
      onAnswered(answer)
    },
    subscribe,
    whenResolved: () =>
      new Promise((resolve) => {
        const check = () => {
          if (isOpen()) return
          unsubscribe()
          resolve()
        }
        const unsubscribe = subscribe(check)
        check()
      }),
  }
}
