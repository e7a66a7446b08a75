import type { EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/saving.js'
import type { Autosave, AutosaveOptions, SaveState } from './Autosave.js'
import type { ConflictView } from './conflict/createReconciler.js'

/** So often in a row others may be faster before a person is asked. */
const mostMerges = 5
/** From the last change to the save, in ms; a save then is done within a second. */
const saveDelay = 600
/** From a change to the copy in the tab, in ms. */
const keepDelay = 150

const failureOf = (error: unknown): SaveState => {
  if (error instanceof EncounterClientError) {
    if (error.kind === 'conflict' && error.current) return { kind: 'conflict', current: error.current }
    if (error.kind === 'not-found') return { kind: 'gone' }
    const mayPass = error.kind === 'full' || error.kind === 'unavailable'
    return { kind: 'failed', message: error.message, mayPass }
  }
  return {
    kind: 'failed',
    message: words.unexpected,
    mayPass: false,
  }
}

/**
 * Saves a form a moment after its last change, as soon as the schema accepts it. Its state is the truth of the status
 * line: it says "saved" only of what the client has acknowledged.
 */
export const createAutosave = (options: AutosaveOptions): Autosave => {
  const { queue, assess, keep, forget, onSaved, reconcile } = options
  const listeners = new Set<() => void>()
  let state: SaveState = { kind: 'saved', record: queue.current() }
  let unsaved = false
  let isKept = true
  let changes = 0
  let mergedWith: string | undefined
  let merges = 0
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let underWay: { readonly asOf: number; readonly result: Promise<EncounterRecord | undefined> } | undefined

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const become = (next: SaveState) => {
    if (next.kind === state.kind && (next.kind === 'pending' || next.kind === 'saving')) return
    state = next
    tell()
  }
  const keepIt = () => {
    const kept = keep(unsaved)
    if (kept === isKept) return
    isKept = kept
    tell()
  }

  const keepNow = () => {
    if (keepTimer === undefined) return
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (state.kind === 'pending') assessNow()
    keepIt()
  }
  const keepSoon = () => {
    keepTimer ??= setTimeout(keepNow, keepDelay)
  }
  const forgetNow = () => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    forget()
    isKept = true
  }

  const settled = (record: EncounterRecord, asOf: number) => {
    onSaved(record, unsaved && changes !== asOf)
    if (changes !== asOf) return
    unsaved = false
    forgetNow()
    become({ kind: 'saved', record, ...(mergedWith === undefined ? {} : { mergedWith }) })
    mergedWith = undefined
  }

  /** Saves what the form holds over a record whose changes it has taken in. */
  const saveOver = async (record: EncounterRecord): Promise<EncounterRecord | undefined> => {
    queue.rebase(record)
    mergedWith = record.updatedBy
    const assessment = assess()
    if (assessment.ok) return save(assessment.encounter, changes)
    become({ kind: 'incomplete', problems: assessment.problems })
    return undefined
  }

  const meet = async (failure: SaveState): Promise<EncounterRecord | undefined> => {
    if (failure.kind === 'conflict' && reconcile && merges < mostMerges) {
      merges += 1
      const { current } = failure
      const view = await reconcile(current).catch((): 'failed' => 'failed')
      if (view === undefined) return saveOver(current)
      if (view === 'failed') become(failure)
      else conflict(current, view)
    } else become(failure)
    return undefined
  }

  const conflict = (current: EncounterRecord, view: ConflictView | 'other' | undefined) =>
    become({
      kind: 'conflict',
      current,
      ...(view === 'other' ? { isOther: true } : view === undefined ? {} : { view }),
    })

  const save = async (
    encounter: Encounter,
    asOf: number,
    quietly = false,
  ): Promise<EncounterRecord | undefined> => {
    if (!quietly) become({ kind: 'saving' })
    try {
      const record = await queue.save(encounter)
      merges = 0
      settled(record, asOf)
      return changes === asOf ? record : await flush()
    } catch (error) {
      // A later save meets the same, and it alone deals with it.
      if (underWay !== undefined && underWay.asOf !== asOf) return underWay.result
      return await meet(failureOf(error))
    } finally {
      if (underWay?.asOf === asOf) underWay = undefined
    }
  }

  const flush = async (quietly = false): Promise<EncounterRecord | undefined> => {
    clearTimeout(saveTimer)
    saveTimer = undefined
    // Whose change is to stand is for the user to say first.
    if (state.kind === 'conflict') return undefined
    const stored = queue.current()
    if (!unsaved) {
      // What failed was no save: all that is typed is stored.
      if (state.kind === 'failed' || state.kind === 'gone') become({ kind: 'saved', record: stored })
      return stored
    }
    if (underWay?.asOf === changes) return underWay.result
    const assessment = assess()
    if (!assessment.ok) {
      become({ kind: 'incomplete', problems: assessment.problems })
      return undefined
    }
    underWay = { asOf: changes, result: save(assessment.encounter, changes, quietly) }
    return underWay.result
  }

  const assessNow = () => {
    const assessment = assess()
    become(assessment.ok ? { kind: 'pending' } : { kind: 'incomplete', problems: assessment.problems })
  }

  const changed = () => {
    changes += 1
    unsaved = true
    keepSoon()
    clearTimeout(saveTimer)
    saveTimer = undefined
    if (state.kind === 'conflict' || state.kind === 'gone') return
    saveTimer = setTimeout(() => void flush(), saveDelay)
    // While a save is announced, whether it can still be made is looked at in a pause between keys.
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
    restored: () => {
      unsaved = true
      clearTimeout(saveTimer)
      become({ kind: 'restored' })
      keepIt()
    },
    textChanged: keepSoon,
    flush: () => flush(),
    retry: () => {
      if (state.kind === 'failed' && unsaved && underWay === undefined) void flush(true)
    },
    adopt: (record, note) => {
      changes += 1
      unsaved = false
      clearTimeout(saveTimer)
      forgetNow()
      become({ kind: 'saved', record, note })
    },
    overwrite: (record) => {
      queue.rebase(record)
      unsaved = true
      become({ kind: 'pending' })
      return flush()
    },
    conflict,
    gone: () => become({ kind: 'gone' }),
    anew: () => {
      unsaved = true
      changes += 1
      become({ kind: 'pending' })
      return flush()
    },
    merged: (record) => {
      unsaved = true
      become({ kind: 'pending' })
      return saveOver(record)
    },
    failed: (error) => become(failureOf(error)),
    abandon: () => {
      changes += 1
      unsaved = false
      clearTimeout(saveTimer)
      forgetNow()
    },
    keepNow,
    dispose: () => {
      keepNow()
      if (unsaved && state.kind !== 'restored') void flush()
    },
  }
}
