import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { ConflictView } from './conflict/createReconciler.js'

/** How what is typed and what is stored relate. */
export type SaveState =
  /** Nothing is typed that is not stored. Without a record: nothing was ever typed. */
  | {
      readonly kind: 'saved'
      readonly record: EncounterRecord | undefined
      /** Whose changes came into the form along the way. */
      readonly mergedWith?: string
      /** What else there is to say of it. */
      readonly note?: string | undefined
    }
  /** Was typed before a reload, and is not saved before its user changes something or asks for it. */
  | { readonly kind: 'restored' }
  /** Will be saved in a moment. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Cannot be saved yet: why, and how to mend it. */
  | { readonly kind: 'incomplete'; readonly problems: readonly string[] }
  | {
      readonly kind: 'failed'
      readonly message: string
      /** Whether the same may succeed later: once there is room, or the client is reached. */
      readonly mayPass: boolean
    }
  /** Someone else saved in between: what is to be decided, where that is known. */
  | {
      readonly kind: 'conflict'
      readonly current: EncounterRecord
      readonly view?: ConflictView
      /** What is stored under this id does not follow from what the form began with: it is another encounter by now. */
      readonly isOther?: boolean
    }
  /** The encounter is no longer stored, as after the storage was cleared. What is typed can be saved as a new one. */
  | { readonly kind: 'gone' }

/** What the form's values amount to: data that the schema accepts, or the reasons why it does not. */
export type Assessment =
  | { readonly ok: true; readonly encounter: Encounter }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What `createAutosave` takes. */
export interface AutosaveOptions {
  readonly queue: SaveQueue
  /** Reads the form as it stands. */
  readonly assess: () => Assessment
  /**
   * Brings into the form what someone else saved, where that does not overlap with what is typed; the result is what
   * to decide where it does, `other` where it is another encounter. Absent, or where it fails: a person decides over the
   * whole.
   */
  readonly reconcile?: (current: EncounterRecord) => Promise<ConflictView | 'other' | undefined>
  /**
   * Keeps the form as it stands in the tab, in case it is reloaded; told whether any value of it is not stored. False where
   * that was not possible.
   */
  readonly keep: (unsaved: boolean) => boolean
  /** Every value typed is stored: forget what was kept. */
  readonly forget: () => void
  /** Told of each save; `moreTyped`: something was typed meanwhile that is not in it. */
  readonly onSaved: (record: EncounterRecord, moreTyped: boolean) => void
}

/** Saves one form by itself. */
export interface Autosave {
  state(): SaveState
  /** False where what is not saved would not even outlive a reload: the tab has no room for it. */
  isKept(): boolean
  subscribe(listener: () => void): () => void
  /** Something was typed. */
  changed(): void
  /** What the form holds was typed before a reload, or before it was submitted: it waits for its user. */
  restored(): void
  /** Text was typed that is no value yet: it is kept in the tab, there is nothing to save. */
  textChanged(): void
  /** Saves what is not saved now. Undefined where that is not possible; `state` then says why. */
  flush(): Promise<EncounterRecord | undefined>
  /** Tries a save that failed once more, without a word until it succeeds. */
  retry(): void
  /** Takes this record for what is stored, and forgets changes; `note` is said of it. */
  adopt(record: EncounterRecord, note?: string): void
  /** Saves over this record, which someone else saved. */
  overwrite(record: EncounterRecord): Promise<EncounterRecord | undefined>
  /** Shows that someone else saved, before a save runs into it. */
  conflict(current: EncounterRecord, view?: ConflictView | 'other'): void
  /** Shows that the encounter is no longer stored. */
  gone(): void
  /** Saves all of the form, which is stored nowhere. */
  anew(): Promise<EncounterRecord | undefined>
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
