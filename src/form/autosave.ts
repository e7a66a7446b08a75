import type { EncounterRecord } from '../client/EncounterClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import type { SaveQueue } from '../client/saveQueue.js'
import type { Encounter } from '../encounter/Encounter.js'
import type { ConflictView } from './conflict/createReconciler.js'

/** How what is typed and what is stored relate. */
export type SaveState =
  /** Nothing is typed that is not stored. Without a record: nothing was ever typed. */
  | {
      readonly kind: 'saved'
      readonly record: EncounterRecord | undefined
      /** Whose changes came into the form along the way. */
      readonly mergedWith?: string
    }
  /** Will be saved in a moment. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Cannot be saved yet: why, and how to mend it. */
  | { readonly kind: 'incomplete'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  /** Someone else saved in between: what is to be decided, where that is known. */
  | { readonly kind: 'conflict'; readonly current: EncounterRecord; readonly view?: ConflictView }

/** What the form's values amount to: data that the schema accepts, or the reasons why it does not. */
export type Assessment =
  | { readonly ok: true; readonly encounter: Encounter }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What {@link createAutosave} takes. */
export interface AutosaveOptions {
  readonly queue: SaveQueue
  /** Reads the form as it stands. */
  readonly assess: () => Assessment
  /**
   * Brings into the form what someone else saved, where that does not overlap with what is typed; the result is what
   * to decide where it does. Absent, or where it fails: a person decides over the whole.
   */
  readonly reconcile?: (current: EncounterRecord) => Promise<ConflictView | undefined>
  /** Keeps the form as it stands in the tab, in case it is reloaded; told whether any value of it is not stored. */
  readonly keep: (unsaved: boolean) => void
  /** Every value typed is stored: forget what was kept. */
  readonly forget: () => void
  readonly onSaved: (record: EncounterRecord) => void
}

/** Saves one form by itself. */
export interface Autosave {
  state(): SaveState
  subscribe(listener: () => void): () => void
  /** Something was typed. */
  changed(): void
  /** Text was typed that is no value yet: it is kept in the tab, there is nothing to save. */
  textChanged(): void
  /** Saves what is not saved now. Undefined where that is not possible; `state` then says why. */
  flush(): Promise<EncounterRecord | undefined>
  /** Takes this record for what is stored, and forgets changes. */
  adopt(record: EncounterRecord): void
  /** Saves over this record, which someone else saved. */
  overwrite(record: EncounterRecord): Promise<EncounterRecord | undefined>
  /** Shows that someone else saved, before a save runs into it. */
  conflict(current: EncounterRecord, view?: ConflictView): void
  /** The form holds what someone else saved, and what was typed: saves it over this record. */
  merged(record: EncounterRecord): Promise<EncounterRecord | undefined>
  /** Shows that something other than a save failed, such as a transition. */
  failed(error: unknown): void
  /** Forgets changes that are not saved. */
  abandon(): void
  /** Writes the kept copy now, as when the page is left. */
  keepNow(): void
  /** Ends all timers; what can be saved is still saved. */
  dispose(): void
}

/** So often in a row others may be faster before a person is asked. */
const mostMerges = 5
/** From the last change to the save, in ms; a save then is done within a second. */
const saveDelay = 600
/** From a change to the copy in the tab, in ms. */
const keepDelay = 150

const failureOf = (error: unknown): SaveState => {
  if (error instanceof EncounterClientError) {
    if (error.kind === 'conflict' && error.current) return { kind: 'conflict', current: error.current }
    return { kind: 'failed', message: error.message }
  }
  return { kind: 'failed', message: 'an unexpected error came up. Try again; what you typed is still here.' }
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
  let changes = 0
  let mergedWith: string | undefined
  let merges = 0
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let underWay: { readonly asOf: number; readonly result: Promise<EncounterRecord | undefined> } | undefined

  const become = (next: SaveState) => {
    if (next.kind === state.kind && (next.kind === 'pending' || next.kind === 'saving')) return
    state = next
    for (const listener of listeners) listener()
  }

  const keepNow = () => {
    if (keepTimer === undefined) return
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (state.kind === 'pending') assessNow()
    keep(unsaved)
  }
  const keepSoon = () => {
    keepTimer ??= setTimeout(keepNow, keepDelay)
  }
  const forgetNow = () => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    forget()
  }

  const settled = (record: EncounterRecord, asOf: number) => {
    onSaved(record)
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
      become(view === 'failed' ? failure : { ...failure, view })
    } else become(failure)
    return undefined
  }

  const save = async (encounter: Encounter, asOf: number): Promise<EncounterRecord | undefined> => {
    become({ kind: 'saving' })
    try {
      const record = await queue.save(encounter)
      merges = 0
      settled(record, asOf)
      return changes === asOf ? record : await flush()
    } catch (error) {
      return await meet(failureOf(error))
    } finally {
      if (underWay?.asOf === asOf) underWay = undefined
    }
  }

  const flush = async (): Promise<EncounterRecord | undefined> => {
    clearTimeout(saveTimer)
    saveTimer = undefined
    // Whose change is to stand is for the user to say first.
    if (state.kind === 'conflict') return undefined
    const stored = queue.current()
    if (!unsaved) {
      // What failed was no save: all that is typed is stored.
      if (state.kind === 'failed') become({ kind: 'saved', record: stored })
      return stored
    }
    if (underWay?.asOf === changes) return underWay.result
    const assessment = assess()
    if (!assessment.ok) {
      become({ kind: 'incomplete', problems: assessment.problems })
      return undefined
    }
    underWay = { asOf: changes, result: save(assessment.encounter, changes) }
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
    if (state.kind === 'conflict') return
    saveTimer = setTimeout(() => void flush(), saveDelay)
    // While a save is announced, whether it can still be made is looked at in a pause between keys.
    if (state.kind !== 'pending') assessNow()
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed,
    textChanged: keepSoon,
    flush,
    adopt: (record) => {
      changes += 1
      unsaved = false
      clearTimeout(saveTimer)
      forgetNow()
      become({ kind: 'saved', record })
    },
    overwrite: (record) => {
      queue.rebase(record)
      unsaved = true
      become({ kind: 'pending' })
      return flush()
    },
    conflict: (current, view) =>
      become({ kind: 'conflict', current, ...(view === undefined ? {} : { view }) }),
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
      if (unsaved) void flush()
    },
  }
}
