import type { EncounterRecord } from '../../../client/EncounterClient.js'
import { type ConflictChoice, chooseSides } from '../../../encounter/chooseSides.js'
import type { Encounter, EncounterUi } from '../../../encounter/Encounter.js'
import {
  type FieldConflict,
  type MergedEncounter,
  mergeEncounter,
} from '../../../encounter/mergeEncounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import { toData } from '../../../schema/formValues.js'
import { toFormValues } from '../../../schema/startValues.js'
import type { CompiledForm } from '../../compileForm.js'
import type { SessionForm } from '../SessionForm.js'
import { ownerAfter } from './ownerAfter.js'

/** Two changes of one encounter that overlap. */
export interface ConflictView {
  /** The version that both changed. */
  readonly before: Encounter
  /** The form's values. */
  readonly mine: Encounter
  /** The stored values. */
  readonly theirs: Encounter
  /** Both changes where they do not overlap. */
  readonly merged: Encounter
  /** The properties where they overlap. */
  readonly conflicts: readonly FieldConflict[]
}

/** Merges someone else's record into the form. */
export interface Reconciler {
  /**
   * Sets their changes in the form. Where they overlap with the form's, leaves it as it is and returns the conflict.
   */
  reconcile(before: Encounter, theirs: EncounterRecord): ConflictView | undefined
  /**
   * Sets their changes in the form, the overlaps as chosen, or mine by default. Returns the patient whose codes the form
   * then holds.
   */
  resolve(
    before: Encounter,
    theirs: EncounterRecord,
    choices: ReadonlyMap<string, ConflictChoice>,
  ): string | undefined
}

/**
 * Creates a {@link Reconciler} over a form.
 *
 * @param silently Sets values of the form without saving them as a change.
 */
export const createReconciler = (
  { model }: CompiledForm,
  form: Pick<SessionForm, 'values' | 'set'>,
  ui: EncounterUi,
  silently: (work: () => void) => void,
): Reconciler => {
  // Normalized by the form, so that a missing list and an empty one are no change.
  const normalize = (encounter: Encounter): Encounter => toData(model, toFormValues(model, encounter))

  const merge = (before: Encounter, theirs: EncounterRecord): MergedEncounter & ConflictView => {
    const mine = toData(model, form.values())
    const base = normalize(before)
    const merged = mergeEncounter(base, mine, theirs.encounter, ui)
    return { ...merged, before: base, mine, theirs: theirs.encounter, merged: merged.encounter }
  }

  const setEncounter = (encounter: Encounter): void =>
    silently(() => {
      const next = toFormValues(model, encounter)
      const now = form.values()
      for (const property of new Set([...Object.keys(now), ...Object.keys(next)])) {
        if (!sameJson(now[property], next[property])) form.set(property, next[property])
      }
    })

  return {
    reconcile: (before, theirs) => {
      const { encounter, ...view } = merge(before, theirs)
      if (view.conflicts.length > 0) return view
      setEncounter(encounter)
      return undefined
    },
    resolve: (before, theirs, choices) => {
      const held = { ...form.values() }
      setEncounter(chooseSides(merge(before, theirs), choices))
      return ownerAfter(form.values(), held, theirs.encounter, ui)
    },
  }
}
