import type { EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/saving.js'
import { tellerOf } from '../../messages/Told.js'
import type { Autosave, AutosaveOptions, SaveState } from './Autosave.js'
import type { ConflictView } from './conflict/createReconciler.js'

/** Automatic merges in a row before asking the user. */
const maxMerges = 5
/** From the last change to its save, in ms, so that it is saved within a second. */
const saveDelay = 600
/** From a change to the working copy, in ms. */
const keepDelay = 150

const tell = tellerOf('saving', words)

const failureOf = (error: unknown): SaveState => {
  if (error instanceof EncounterClientError) {
    if (error.kind === 'conflict' && error.current) return { kind: 'conflict', current: error.current }
    if (error.kind === 'not-found') return { kind: 'missing' }
    const isTransient = error.kind === 'full' || error.kind === 'unavailable'
    return { kind: 'failed', problem: { message: error.message, told: error.told }, isTransient }
  }
  return { kind: 'failed', problem: tell('unexpected'), isTransient: false }
}

/**
 * Saves a form shortly after its last change, once the schema accepts it. The status line shows its state, so it is
 * `saved` only for what the client has acknowledged.
 */
export const createAutosave = (options: AutosaveOptions): Autosave => {
  const { queue, assess, keep, forget, onSaved, reconcile } = options
  const listeners = new Set<() => void>()
  let state: SaveState = { kind: 'saved', record: queue.current() }
  let unsaved = false
  let isKept = true
  /** Counts changes, to tell whether a save covers the latest. */
  let changes = 0
  let mergedWith: string | undefined
  let merges = 0
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let inFlight: { readonly asOf: number; readonly result: Promise<EncounterRecord | undefined> } | undefined

  const notify = () => {
    for (const listener of listeners) listener()
  }
  const setState = (next: SaveState) => {
    if (next.kind === state.kind && (next.kind === 'pending' || next.kind === 'saving')) return
    state = next
    notify()
  }

  const writeCopy = () => {
    const kept = keep(unsaved)
    if (kept === isKept) return
    isKept = kept
    notify()
  }
  const keepNow = () => {
    if (keepTimer === undefined) return
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (state.kind === 'pending') assessNow()
    writeCopy()
  }
  const scheduleKeep = () => {
    keepTimer ??= setTimeout(keepNow, keepDelay)
  }
  const removeCopy = () => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    forget()
    isKept = true
  }

  const handleSaved = (record: EncounterRecord, asOf: number) => {
    onSaved(record, unsaved && changes !== asOf)
    if (changes !== asOf) return
    unsaved = false
    removeCopy()
    setState({ kind: 'saved', record, ...(mergedWith === undefined ? {} : { mergedWith }) })
    mergedWith = undefined
  }

  const saveOver = async (record: EncounterRecord): Promise<EncounterRecord | undefined> => {
    queue.rebase(record)
    mergedWith = record.updatedBy
    const assessment = assess()
    if (assessment.ok) return save(assessment.encounter, changes)
    setState({ kind: 'incomplete', problems: assessment.problems })
    return undefined
  }

  const handleFailure = async (failure: SaveState): Promise<EncounterRecord | undefined> => {
    if (failure.kind === 'conflict' && reconcile && merges < maxMerges) {
      merges += 1
      const { current } = failure
      const view = await reconcile(current).catch((): 'failed' => 'failed')
      if (view === undefined) return saveOver(current)
      if (view === 'failed') setState(failure)
      else showConflict(current, view)
    } else setState(failure)
    return undefined
  }

  const showConflict = (current: EncounterRecord, view: ConflictView | 'other' | undefined) =>
    setState({
      kind: 'conflict',
      current,
      ...(view === 'other' ? { isOther: true } : view === undefined ? {} : { view }),
    })

  const save = async (
    encounter: Encounter,
    asOf: number,
    quietly = false,
  ): Promise<EncounterRecord | undefined> => {
    if (!quietly) setState({ kind: 'saving' })
    try {
      const record = await queue.save(encounter)
      merges = 0
      handleSaved(record, asOf)
      return changes === asOf ? record : await flush()
    } catch (error) {
      // A later save is queued, fails the same way, and handles it.
      if (inFlight !== undefined && inFlight.asOf !== asOf) return inFlight.result
      return await handleFailure(failureOf(error))
    } finally {
      if (inFlight?.asOf === asOf) inFlight = undefined
    }
  }

  const flush = async (quietly = false): Promise<EncounterRecord | undefined> => {
    clearTimeout(saveTimer)
    saveTimer = undefined
    // The user has to resolve it first.
    if (state.kind === 'conflict') return undefined
    const stored = queue.current()
    if (!unsaved) {
      // A transition failed, not a save: every value is stored.
      if (state.kind === 'failed' || state.kind === 'missing') setState({ kind: 'saved', record: stored })
      return stored
    }
    if (inFlight?.asOf === changes) return inFlight.result
    const assessment = assess()
    if (!assessment.ok) {
      setState({ kind: 'incomplete', problems: assessment.problems })
      return undefined
    }
    inFlight = { asOf: changes, result: save(assessment.encounter, changes, quietly) }
    return inFlight.result
  }

  const assessNow = () => {
    const assessment = assess()
    setState(assessment.ok ? { kind: 'pending' } : { kind: 'incomplete', problems: assessment.problems })
  }

  const changed = () => {
    changes += 1
    unsaved = true
    scheduleKeep()
    clearTimeout(saveTimer)
    saveTimer = undefined
    if (state.kind === 'conflict' || state.kind === 'missing') return
    saveTimer = setTimeout(() => void flush(), saveDelay)
    // Validation is too slow for each key: while a save is scheduled, `keepNow` repeats it in a pause.
    if (state.kind !== 'pending') assessNow()
  }

  return {
    state: () => state,
    isKept: () => isKept,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed,
    markRestored: () => {
      unsaved = true
      clearTimeout(saveTimer)
      setState({ kind: 'restored' })
      writeCopy()
    },
    textChanged: scheduleKeep,
    flush: () => flush(),
    retry: () => {
      if (state.kind === 'failed' && unsaved && inFlight === undefined) void flush(true)
    },
    reset: (record, note) => {
      changes += 1
      unsaved = false
      clearTimeout(saveTimer)
      removeCopy()
      setState({ kind: 'saved', record, note })
    },
    overwrite: (record) => {
      queue.rebase(record)
      unsaved = true
      setState({ kind: 'pending' })
      return flush()
    },
    showConflict,
    markMissing: () => setState({ kind: 'missing' }),
    saveAsNew: () => {
      unsaved = true
      changes += 1
      setState({ kind: 'pending' })
      return flush()
    },
    saveMerged: (record) => {
      unsaved = true
      setState({ kind: 'pending' })
      return saveOver(record)
    },
    fail: (error) => setState(failureOf(error)),
    discard: () => {
      changes += 1
      unsaved = false
      clearTimeout(saveTimer)
      removeCopy()
    },
    whenIdle: async () => {
      await inFlight?.result
    },
    keepNow,
    dispose: () => {
      keepNow()
      if (unsaved && state.kind !== 'restored') void flush()
    },
  }
}
