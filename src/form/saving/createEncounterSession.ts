import type { EncounterRecord } from '../../client/EncounterClient.js'
import { newIdempotencyKey } from '../../client/randomToken.js'
import { recordAtVersion } from '../../client/recordAtVersion.js'
import { createSaveQueue } from '../../client/saveQueue.js'
import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/saving.js'
import { type FormValues, toFormValues } from '../../schema/formValues.js'
import { createPendingTexts } from '../fields/pendingTexts.js'
import type { Reconciler } from './conflict/createReconciler.js'
import { createAppointmentWatch } from './createAppointmentWatch.js'
import { createAutosave } from './createAutosave.js'
import { type CodesAnswer, createPatientGuard } from './createPatientGuard.js'
import { createRetry } from './createRetry.js'
import type { EncounterSession, SessionOptions } from './EncounterSession.js'
import type { KeptForm } from './keptForm.js'
import { openKeptCopy } from './openKeptCopy.js'
import type { SessionForm } from './SessionForm.js'

/** Opens an {@link EncounterSession}. */
export const openEncounterSession = (options: SessionOptions): EncounterSession => {
  const { client, user, ui, compiled, record, workingCopies, formKey } = options
  let isHeldBack = false
  let isMoving = false
  // Once the form is given up, nothing that still changes in it is kept.
  let isGivenUp = false
  const keptCopy = openKeptCopy({ store: workingCopies, user, record, formKey, model: compiled.model })
  const { copy, form: kept } = keptCopy.found ?? {}
  const valuesOf = (encounter: Encounter): FormValues => ({ ...toFormValues(compiled.model, encounter) })
  let restored = kept && { isNew: record === undefined }
  const startValues = kept?.values ?? valuesOf(record?.encounter ?? options.initial)
  let form: SessionForm = { values: () => startValues, set: () => undefined, reset: () => undefined }
  // Setting the values of a record that came from the client is no change to save.
  let isShowing = false
  const showing = (work: () => void): void => {
    isShowing = true
    try {
      work()
    } finally {
      isShowing = false
    }
  }

  const queue = createSaveQueue({
    client,
    ui,
    newKey: newIdempotencyKey,
    // A reload before the answer must not make a second encounter.
    onCreating: () => void keep(true),
    ...(record === undefined ? undefined : { record }),
    ...(record !== undefined || copy?.createKey === undefined ? undefined : { createKey: copy.createKey }),
  })
  const pendingTexts = createPendingTexts(kept?.texts ?? {})
  const port: Pick<SessionForm, 'values' | 'set'> = {
    values: () => form.values(),
    set: (property, value) => form.set(property, value),
  }
  const appointments = createAppointmentWatch(port, ui, client.directory, () => patientGuard.changed())
  appointments.trust(valuesOf(record?.encounter ?? options.initial))
  const patientGuard = createPatientGuard(port, ui, {
    asksAtOnce: client.directory !== undefined,
    owner: kept?.codesOf,
    visitBefore: kept?.visitBefore,
    isAppointmentOf: appointments.isOf,
    onStands: () => autosave.changed(),
    onSettled: (answer) => {
      const ended = undecidedEnd
      undecidedEnd = undefined
      if (ended) return ended(answer)
      autosave.changed()
      lookAgain()
    },
  })

  /** Ends a conflict as it was decided, once it is said whose the codes are. */
  let undecidedEnd: ((answer: CodesAnswer) => void) | undefined

  // After a reload a conflict is to be decided anew.
  const keep = (unsaved: boolean): boolean => {
    if (isGivenUp || undecidedEnd) return true
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
      values: form.values(),
      texts,
      ...(codesOf === undefined ? undefined : { codesOf }),
      ...(visitBefore === undefined ? undefined : { visitBefore }),
    }
    return keptCopy.write(now, current, createKey)
  }

  // When the form was last looked at, a text held its save: what takes the text back lets it go on.
  let wasUnread = false
  const autosave = createAutosave({
    queue,
    reconcile: async (current) => {
      const before = queue.current()
      if (before === undefined) throw new Error('A new encounter met another one.')
      // Numbers begin anew in a storage that was cleared: what stands there may be another patient's.
      const events = await client.history(current.id)
      if (!events.some(({ version }) => version === before.version)) return 'other'
      // Nothing can be saved over it: its user is told, and gives up what is typed or has it reopened first.
      if (options.isClosed(current.encounter)) throw new Error('It is closed.')
      return bringTogether(await reconciler(), before.encounter, current)
    },
    assess: () => {
      if (patientGuard.isTyping()) return { ok: false, problems: [words.patientTyped] }
      if (patientGuard.isOpen()) return { ok: false, problems: [words.undecided] }
      if (isMoving) return { ok: false, problems: [words.statusChanging] }
      if (isHeldBack) return { ok: false, problems: [words.submittedMeanwhile] }
      const unread = Object.values(pendingTexts.problems())
      wasUnread = unread.length > 0
      if (wasUnread) return { ok: false, problems: unread }
      const result = compiled.formValidator.safeParse(form.values())
      return result.success
        ? { ok: true, encounter: result.data }
        : { ok: false, problems: result.error.issues.map(({ message }) => message) }
    },
    keep,
    // Text that is no value yet goes on being kept, now over what was saved.
    forget: () => void keep(false),
    onSaved: (saved, moreTyped) => {
      // The copy moves with the form from the new encounter to the record.
      if (moreTyped) keep(true)
      else restored = undefined
      options.onSaved(saved)
    },
  })
  pendingTexts.subscribe(() => {
    const isUnread = Object.keys(pendingTexts.problems()).length > 0
    // What is typed in the place of a value is a change of it, and what takes it back is another.
    if (isUnread || wasUnread) autosave.changed()
    else autosave.textChanged()
    wasUnread = isUnread
  })

  let opened: Promise<Reconciler> | undefined
  const reconciler = (): Promise<Reconciler> => {
    opened ??= options.openReconciler(form, showing).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  const bringTogether = ({ reconcile }: Reconciler, before: Encounter, current: EncounterRecord) => {
    if (patientGuard.isOpen()) throw new Error('Whose the codes are is not said yet.')
    const view = reconcile(before, current)
    // No patient is shown: the codes stay those of the one who was cleared.
    if (view === undefined) settleVisit(form.values()[ui.patient] ? undefined : patientGuard.owner())
    return view
  }

  /** Looks at the conflict that the form is in as the form stands now: there may be none left. */
  const meetAgain = async (before: Encounter, current: EncounterRecord): Promise<void> => {
    const opened = await reconciler()
    const state = autosave.state()
    if (state.kind !== 'conflict' || state.current !== current || patientGuard.isOpen()) return
    const view = bringTogether(opened, before, current)
    if (view) autosave.conflict(current, view)
    else await autosave.merged(current)
  }
  /** What is to be decided is shown as it stands, also when more was typed meanwhile. */
  const lookAgain = () => {
    const state = autosave.state()
    if (state.kind === 'conflict' && state.view)
      meetAgain(state.view.before, state.current).catch(() => undefined)
  }

  /** What was kept over a reload was typed over another version: brings both together as a save would. */
  const rejoin = async (current: EncounterRecord, baseVersion: string): Promise<void> => {
    const before = recordAtVersion(current, await client.history(current.id), baseVersion)
    // Codes whose patient is in question are merged with nothing.
    await patientGuard.settled()
    if (before !== undefined) await meetAgain(before.encounter, current)
    else if (autosave.state().kind === 'conflict') autosave.conflict(current, 'other')
  }

  /** The form shows what is stored: takes whose it is for granted. */
  const settleVisit = (owner?: string) => {
    appointments.trust(form.values())
    patientGuard.reset(owner)
  }

  const retry = createRetry(autosave)
  let stopRetrying = () => {}

  const holdsMore = () =>
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
    isClosed: options.isClosed,
    setAside: keptCopy.setAside,
    dropSetAside: keptCopy.dropSetAside,
    start: (tied) => {
      form = tied
      isGivenUp = false
      stopRetrying = retry.start()
      // A question that was open is asked again, before anything is typed.
      patientGuard.ask()
      if (kept === undefined) return
      appointments.know()
      const current = queue.current()
      if (current === undefined) return autosave.restored()
      if (current.version === copy?.baseVersion) return autosave.changed()
      autosave.conflict(current)
      // Where the two cannot be brought together, a person decides over the whole; with what is closed nothing can be.
      if (copy?.baseVersion !== undefined && !options.isClosed(current.encounter))
        rejoin(current, copy.baseVersion).catch(() => undefined)
    },
    changed: () => {
      if (isShowing) return
      patientGuard.changed()
      appointments.changed()
      autosave.changed()
      lookAgain()
    },
    moving: (now) => {
      isMoving = now
      if (!now && autosave.state().kind === 'incomplete') autosave.changed()
    },
    hold: (held) => {
      isHeldBack = held
    },
    holdsMore,
    show: (shown, note) => {
      undecidedEnd = undefined
      restored = undefined
      queue.rebase(shown)
      showing(() => form.reset(valuesOf(shown.encounter)))
      settleVisit()
      autosave.adopt(shown, note)
    },
    resolve: async (choices) => {
      const state = autosave.state()
      if (state.kind !== 'conflict' || state.view === undefined) return
      const { before } = state.view
      const { resolve } = await reconciler()
      if (patientGuard.isOpen()) return patientGuard.ask()
      const mine = { ...form.values() }
      const owner = patientGuard.owner()
      settleVisit(resolve(before, state.current, choices))
      if (!patientGuard.isOpen()) {
        await autosave.merged(state.current)
        return
      }
      undecidedEnd = (answer) => {
        if (answer !== 'cancel') return void autosave.merged(state.current)
        // Codes of both may stand together now: neither patient is right for all of them.
        showing(() => form.reset(mine))
        settleVisit(owner)
      }
      patientGuard.ask()
    },
    saveAsNew: async () => {
      queue.reset()
      await autosave.anew()
    },
    settle: async () => {
      // What was typed before a reload is not saved unasked.
      if (autosave.state().kind === 'restored') return false
      await pendingTexts.whenResolved()
      await autosave.flush()
      return !holdsMore()
    },
    discard: () => {
      isGivenUp = true
      autosave.abandon()
      keptCopy.remove()
    },
    retry: retry.now,
    keepNow: autosave.keepNow,
    end: () => {
      stopRetrying()
      autosave.dispose()
      // Nothing tells this new form from the next one: what it could not save goes with it.
      if (formKey !== undefined || queue.current() !== undefined) return
      isGivenUp = true
      keptCopy.remove()
    },
  }
}
