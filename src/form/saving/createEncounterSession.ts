import { newIdempotencyKey } from '../../client/randomToken.js'
import { createSaveQueue } from '../../client/saveQueue.js'
import { loadOnce } from '../../codes/loadOnce.js'
import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/saving.js'
import { tellerOf } from '../../messages/Told.js'
import { formKey as valueKey } from '../../schema/formKeys.js'
import type { FormValues } from '../../schema/formValues.js'
import { emptyFormValue, toFormValues } from '../../schema/startValues.js'
import { createPendingTexts } from '../fields/pendingTexts.js'
import type { Assessment } from './Autosave.js'
import type { ConflictHandler } from './conflict/createConflictHandler.js'
import { createAppointmentWatch } from './createAppointmentWatch.js'
import { createAutosave } from './createAutosave.js'
import { createPatientGuard } from './createPatientGuard.js'
import { createRetry } from './createRetry.js'
import type { EncounterSession, SessionOptions } from './EncounterSession.js'
import type { KeptForm } from './keptForm.js'
import { openKeptCopy } from './openKeptCopy.js'
import type { SessionForm } from './SessionForm.js'

const tell = tellerOf('saving', words)

/** Creates an {@link EncounterSession}: connects the form's values to autosave, working copy, guard and conflicts. */
export const createEncounterSession = (options: SessionOptions): EncounterSession => {
  const { client, user, ui, compiled, openedId, record, workingCopies, formKey, isClosed } = options
  const keptCopy = openKeptCopy({
    store: workingCopies,
    ...{ user, openedId, record, formKey },
    model: compiled.model,
  })
  const { copy, form: kept } = keptCopy.found ?? {}
  const valuesOf = (encounter: Encounter): FormValues => ({ ...toFormValues(compiled.model, encounter) })
  const storedValues = valuesOf(record?.encounter ?? options.initial)
  const startValues = kept?.values ?? storedValues
  let restored = kept && { isNew: record === undefined }
  let isHeld = false
  let isTransitioning = false
  // A field that unmounts after the form was discarded may still report a text.
  let isDiscarded = false
  // Whether a text blocked the save when the form was last assessed: clearing it lets the save go on.
  let wasBlockedByText = false
  let stopRetrying = () => {}

  let form: SessionForm = { values: () => startValues, set: () => undefined, reset: () => undefined }
  let isSilent = false
  const silently = (setValues: () => void): void => {
    isSilent = true
    try {
      setValues()
    } finally {
      isSilent = false
    }
  }
  const values = () => form.values()
  const port: Pick<SessionForm, 'values' | 'set'> = {
    values,
    set: (property, value) => form.set(property, value),
  }

  const queue = createSaveQueue({
    client,
    ui,
    newKey: newIdempotencyKey,
    // Keeps the key of the create, so that a reload before the answer does not create a second encounter.
    onCreating: () => void keep(true),
    ...(record === undefined ? undefined : { record }),
    ...(record !== undefined || copy?.createKey === undefined ? undefined : { createKey: copy.createKey }),
  })
  const pendingTexts = createPendingTexts(kept?.texts ?? {})
  const appointments = createAppointmentWatch(port, ui, client.directory, () => patientGuard.changed())
  appointments.trust(storedValues)
  const patientGuard = createPatientGuard(port, ui, {
    asksAtOnce: client.directory !== undefined,
    owner: kept?.codesOf,
    visitBefore: kept?.visitBefore,
    isAppointmentOf: appointments.belongsTo,
    blanks: new Map(compiled.model.fields.map((field) => [valueKey(field.name), emptyFormValue(field)])),
    onEntered: () => autosave.changed(),
    onAnswered: (answer) => {
      if (conflicts?.patientAnswered(answer)) return
      autosave.changed()
      conflicts?.refresh()
    },
  })
  const trustVisit = (owner?: string) => {
    appointments.trust(values())
    patientGuard.reset(owner)
  }

  const keep = (unsaved: boolean): boolean => {
    if (isDiscarded || conflicts?.isWaitingForPatient()) return true
    const texts = pendingTexts.all()
    if (!unsaved && Object.keys(texts).length === 0) {
      keptCopy.remove()
      return true
    }
    const current = queue.current()
    const createKey = current === undefined ? queue.createKey() : undefined
    const codesOf = patientGuard.owner()
    const visitBefore = patientGuard.visitBefore()
    const now: KeptForm = {
      values: values(),
      texts,
      ...(codesOf === undefined ? undefined : { codesOf }),
      ...(visitBefore === undefined ? undefined : { visitBefore }),
    }
    return keptCopy.write(now, current, createKey)
  }

  const assess = (): Assessment => {
    if (patientGuard.isTyping()) return { ok: false, problems: [tell('patientTyped')] }
    if (patientGuard.isOpen()) return { ok: false, problems: [tell('undecided')] }
    if (isTransitioning) return { ok: false, problems: [tell('statusChanging')] }
    if (isHeld) return { ok: false, problems: [tell('submittedMeanwhile')] }
    const textProblems = Object.values(pendingTexts.problems()).map((message) => ({ message }))
    wasBlockedByText = textProblems.length > 0
    if (wasBlockedByText) return { ok: false, problems: textProblems }
    const result = compiled.formValidator.safeParse(values())
    return result.success
      ? { ok: true, encounter: result.data }
      : { ok: false, problems: result.error.issues.map(({ message }) => ({ message })) }
  }

  const autosave = createAutosave({
    queue,
    assess,
    reconcile: async (current) => {
      const before = queue.current()
      if (before === undefined) throw new Error('A new encounter cannot conflict with a stored one.')
      // A storage that was cleared numbers encounters from the start: this may be another patient's.
      const events = await client.history(current.id)
      if (!events.some(({ version }) => version === before.version)) return 'other'
      // Nothing can be saved over a closed encounter: the user discards the changes or has it reopened.
      if (isClosed(current.encounter)) throw new Error('The encounter is closed.')
      return (await loadConflicts()).merge(before.encounter, current)
    },
    keep,
    // Texts that are no values yet stay in the working copy, now over the saved record.
    forget: () => void keep(false),
    onSaved: (saved, moreTyped) => {
      // The working copy moves from the new encounter to the record.
      if (moreTyped) keep(true)
      else restored = undefined
      options.onSaved(saved)
    },
  })
  let conflicts: ConflictHandler | undefined
  const loadConflicts = loadOnce(async () => {
    const create = await options.loadConflictHandler()
    conflicts = create({ client, ui, compiled, autosave, patientGuard, form, silently, trustVisit })
    return conflicts
  })
  const retry = createRetry(autosave)

  pendingTexts.subscribe(() => {
    const isBlockedByText = Object.keys(pendingTexts.problems()).length > 0
    // A text that replaces a value is a change of it, and so is clearing the text.
    if (isBlockedByText || wasBlockedByText) autosave.changed()
    else autosave.textChanged()
    wasBlockedByText = isBlockedByText
  })

  const hasUnsaved = () =>
    restored !== undefined ||
    autosave.state().kind !== 'saved' ||
    pendingTexts.isResolving() ||
    Object.keys(pendingTexts.all()).length > 0

  return {
    queue,
    autosave,
    pendingTexts,
    patientGuard,
    startValues,
    get restored() {
      return restored
    },
    isClosed,
    setAside: keptCopy.setAside,
    discardSetAside: keptCopy.discardSetAside,
    start: (started) => {
      form = started
      isDiscarded = false
      stopRetrying = retry.start()
      // A question that was open before a reload is asked again before anything is typed.
      patientGuard.ask()
      if (kept === undefined) return
      appointments.lookUp()
      const current = queue.current()
      if (current === undefined) return autosave.markRestored()
      if (current.version === copy?.baseVersion) return autosave.changed()
      autosave.showConflict(current)
      // Where the changes cannot be merged, the user decides between the two as wholes.
      const { baseVersion } = copy ?? {}
      if (baseVersion !== undefined && !isClosed(current.encounter))
        loadConflicts()
          .then(({ mergeRestored }) => mergeRestored(current, baseVersion))
          .catch(() => undefined)
    },
    changed: () => {
      if (isSilent) return
      patientGuard.changed()
      appointments.changed()
      autosave.changed()
      conflicts?.refresh()
    },
    setTransitioning: (next) => {
      isTransitioning = next
      if (!next && autosave.state().kind === 'incomplete') autosave.changed()
    },
    setHeld: (next) => {
      isHeld = next
    },
    hasUnsaved,
    reset: (shown, note) => {
      conflicts?.reset()
      restored = undefined
      queue.rebase(shown)
      silently(() => form.reset(valuesOf(shown.encounter)))
      trustVisit()
      autosave.reset(shown, note)
    },
    resolve: async (choices) => (await loadConflicts()).resolve(choices),
    saveAsNew: async () => {
      queue.reset()
      await autosave.saveAsNew()
    },
    settle: async () => {
      // Changes restored after a reload are not saved unless the user asks for it.
      if (autosave.state().kind === 'restored') return false
      await pendingTexts.whenResolved()
      await autosave.flush()
      return !hasUnsaved()
    },
    discard: () => {
      isDiscarded = true
      autosave.discard()
      keptCopy.remove()
    },
    retry: retry.now,
    keepNow: autosave.keepNow,
    stop: () => {
      stopRetrying()
      autosave.dispose()
      // Without a key the next new form would restore this working copy.
      if (formKey !== undefined || queue.current() !== undefined) return
      isDiscarded = true
      keptCopy.remove()
    },
  }
}
