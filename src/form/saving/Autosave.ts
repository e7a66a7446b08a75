import type { EncounterRecord } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { Sayable } from '../../messages/Told.js'
import type { ConflictView } from './conflict/createReconciler.js'

/** How the form and the stored record relate. */
export type SaveState =
  /** The form holds nothing unsaved. Without a record nothing was ever typed. */
  | {
      readonly kind: 'saved'
      readonly record: EncounterRecord | undefined
      /** Who made the changes that were merged into the form. */
      readonly mergedWith?: string
      /** Shown instead of the time of the save. */
      readonly note?: Sayable | undefined
    }
  /** Restored after a reload: not saved before the user changes or saves it. */
  | { readonly kind: 'restored' }
  /** A save is scheduled. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Cannot be saved yet: why, and how to fix it. */
  | { readonly kind: 'incomplete'; readonly problems: readonly Sayable[] }
  | {
      readonly kind: 'failed'
      readonly problem: Sayable
      /** A retry may succeed, once there is space or a connection. */
      readonly isTransient: boolean
    }
  /** Someone else saved first. */
  | {
      readonly kind: 'conflict'
      readonly current: EncounterRecord
      /** What the user has to decide, where that is known. */
      readonly view?: ConflictView
      /** The record does not descend from the one that was opened: it is another encounter under the same id. */
      readonly isOther?: boolean
    }
  /** The encounter is no longer stored, as after the storage was cleared. The form can be saved as a new one. */
  | { readonly kind: 'missing' }

/** The form's values as an encounter that the schema accepts, or the reasons why it does not. */
export type Assessment =
  | { readonly ok: true; readonly encounter: Encounter }
  | { readonly ok: false; readonly problems: readonly Sayable[] }

/** What `createAutosave` takes. */
export interface AutosaveOptions {
  readonly queue: SaveQueue
  /** Reads the form. */
  readonly assess: () => Assessment
  /**
   * Merges someone else's change into the form. Returns the conflict where the changes overlap, `other` where the record
   * is another encounter. Without it, or where it rejects, the user decides between the two as wholes.
   */
  readonly reconcile?: (current: EncounterRecord) => Promise<ConflictView | 'other' | undefined>
  /** Writes the working copy. Returns false where there is no space for it. */
  readonly keep: (unsaved: boolean) => boolean
  /** Called once all values are saved, to remove the working copy. */
  readonly forget: () => void
  /** Called with each saved record; `moreTyped`: the form has changed since. */
  readonly onSaved: (record: EncounterRecord, moreTyped: boolean) => void
}

/** Saves a form by itself. */
export interface Autosave {
  state(): SaveState
  /** False where unsaved changes would not survive a reload, since there is no space for the working copy. */
  isKept(): boolean
  subscribe(listener: () => void): () => void
  /** Schedules a save of a changed value. */
  changed(): void
  /** Holds the form's values back until the user changes or saves them. */
  markRestored(): void
  /** Keeps a text that is no value yet in the working copy. */
  textChanged(): void
  /** Saves now. Undefined where that is not possible; `state` then says why. */
  flush(): Promise<EncounterRecord | undefined>
  /** Retries a failed save, without showing "Saving…". */
  retry(): void
  /** Takes a record as saved, and discards changes. */
  reset(record: EncounterRecord, note?: Sayable): void
  /** Saves over someone else's record. */
  overwrite(record: EncounterRecord): Promise<EncounterRecord | undefined>
  /** Shows someone else's change, before a save meets it. */
  showConflict(current: EncounterRecord, view?: ConflictView | 'other'): void
  /** Shows that the encounter is no longer stored. */
  markMissing(): void
  /** Saves the whole form, which is not stored anywhere. */
  saveAsNew(): Promise<EncounterRecord | undefined>
  /** Saves a form that someone else's record was merged into. */
  saveMerged(record: EncounterRecord): Promise<EncounterRecord | undefined>
  /** Shows the failure of something other than a save, such as a transition. */
  fail(error: unknown): void
  /** Discards unsaved changes. */
  discard(): void
  /** Resolves once no save is under way. */
  whenIdle(): Promise<void>
  /** Writes the working copy now, as when the page is left. */
  keepNow(): void
  /** Stops all timers, after a last save. */
  dispose(): void
}
