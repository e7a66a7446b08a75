import type { EncounterRecord } from '../../../client/EncounterClient.js'
import type { Encounter, EncounterUi } from '../../../encounter/Encounter.js'
import {
  type FieldConflict,
  type MergedEncounter,
  mergeEncounter,
} from '../../../encounter/mergeEncounter.js'
import { sameJson } from '../../../encounter/sameJson.js'
import { toData, toFormValues } from '../../../schema/formValues.js'
import type { CompiledForm } from '../../compileForm.js'
import type { SessionForm } from '../SessionForm.js'
import { ownerAfter } from './ownerAfter.js'

/** Two changes of one encounter that a person has to decide between. */
export interface ConflictView {
  /** What both changed. */
  readonly before: Encounter
  /** What the form held when they met. */
  readonly mine: Encounter
  /** What is stored. */
  readonly theirs: Encounter
  /** Both, as far as they do not touch the same. */
  readonly merged: Encounter
  /** The properties to decide, and no others. */
  readonly conflicts: readonly FieldConflict[]
}

/** Whose change of a property is to stand; `both` is what the merge made of a list: what either has. */
export type ConflictChoice = 'mine' | 'theirs' | 'both'

/** Brings what someone else saved and what the form holds together. */
export interface Reconciler {
  /**
   * Puts their changes into the form where they do not overlap with what is typed. Where they do, the form stays as it
   * is, and the result is what to decide.
   */
  reconcile(before: Encounter, theirs: EncounterRecord): ConflictView | undefined
  /**
   * Puts their changes into the form, those that overlap as chosen; a property without a choice stays mine. The result
   * is whose codes the form holds then.
   */
  resolve(
    before: Encounter,
    theirs: EncounterRecord,
    choices: ReadonlyMap<string, ConflictChoice>,
  ): string | undefined
}

/** Makes a {@link Reconciler} over a form. `showing` sets values that are no change to save. */
export const createReconciler = (
  { model }: CompiledForm,
  form: Pick<SessionForm, 'values' | 'set'>,
  ui: EncounterUi,
  showing: (work: () => void) => void,
): Reconciler => {
  // As the form would hold it: an empty list that is left out is no change.
  const asTyped = (encounter: Encounter): Encounter => toData(model, toFormValues(model, encounter))

  const merge = (before: Encounter, theirs: EncounterRecord): MergedEncounter & ConflictView => {
    const mine = toData(model, form.values())
    const base = asTyped(before)
    const merged = mergeEncounter(base, mine, theirs.encounter, ui)
    return { ...merged, before: base, mine, theirs: theirs.encounter, merged: merged.encounter }
  }

  const put = (encounter: Encounter): void =>
    showing(() => {
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
      put(encounter)
      return undefined
    },
    resolve: (before, theirs, choices) => {
      const held = { ...form.values() }
      const { encounter, mine, conflicts } = merge(before, theirs)
      const chosen = new Map(Object.entries(encounter))
      for (const { property } of conflicts) {
        const choice = choices.get(property) ?? 'mine'
        const side = choice === 'theirs' ? theirs.encounter : choice === 'mine' ? mine : encounter
        if (Object.hasOwn(side, property)) chosen.set(property, side[property])
        else chosen.delete(property)
      }
      put(Object.fromEntries(chosen))
      return ownerAfter(form.values(), held, theirs.encounter, ui)
    },
  }
}
