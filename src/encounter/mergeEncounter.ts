import type { Encounter, EncounterUi } from './Encounter.js'
import { mergeCodes } from './mergeCodes.js'
import { mergeRows, readRows } from './mergeRows.js'
import { sameJson } from './sameJson.js'

/**
 * A property that both sides changed differently. A side without the property is absent. Of a list of rows each side has
 * all changes that do not overlap.
 */
export interface FieldConflict {
  readonly property: string
  readonly before?: unknown
  readonly mine?: unknown
  readonly theirs?: unknown
}

/** The merge of two changes to an encounter. */
export interface MergedEncounter {
  /** Both changes. In conflicts: mine, and for lists of codes the codes of either side. */
  readonly encounter: Encounter
  /** The properties that a user has to decide. */
  readonly conflicts: readonly FieldConflict[]
}

const codesOf = (value: unknown): readonly string[] | undefined => {
  if (value === undefined) return []
  return Array.isArray(value) && value.every((code) => typeof code === 'string') ? value : undefined
}

/**
 * Merges two changes to an encounter, property by property; lists of codes as ordered sets, lists of rows row by row. Identifier and status are
 * theirs, since users do not type them. Patient, provider, appointment and date of service are never merged with
 * other changes: codes that one user entered for a patient must not end up with the patient that the other one
 * selected.
 *
 * @param before The version that both sides changed.
 */
export const mergeEncounter = (
  before: Encounter,
  mine: Encounter,
  theirs: Encounter,
  ui: EncounterUi,
): MergedEncounter => {
  const merged: [string, unknown][] = []
  const conflicts: FieldConflict[] = []
  const lists = [ui.diagnoses.property, ui.procedures.property]
  const visit: readonly (string | undefined)[] = [ui.patient, ui.provider, ui.appointment, ui.dateOfService]
  const properties = new Set([...Object.keys(before), ...Object.keys(mine), ...Object.keys(theirs)])
  const didChange = (side: Encounter) =>
    [...properties].some(
      (property) => property !== ui.identifier && !sameJson(before[property], side[property]),
    )
  const bothChanged = didChange({ ...mine, [ui.status]: before[ui.status] }) && didChange(theirs)
  const isOtherPatient = bothChanged && !sameJson(mine[ui.patient], theirs[ui.patient])

  const take = (property: string, from: Encounter): void => {
    if (Object.hasOwn(from, property)) merged.push([property, from[property]])
  }
  const disagree = (property: string, myChange = mine, theirChange = theirs): void => {
    const has = (side: Encounter) => Object.hasOwn(side, property)
    conflicts.push({
      property,
      ...(has(before) ? { before: before[property] } : undefined),
      ...(has(myChange) ? { mine: myChange[property] } : undefined),
      ...(has(theirChange) ? { theirs: theirChange[property] } : undefined),
    })
  }
  /** Merges a list of rows. Returns false where a row has no key. */
  const mergeList = (property: string): boolean => {
    const key = ui.rows?.[property]
    if (key === undefined) return false
    const [rowsBefore, myRows, theirRows] = [before, mine, theirs].map((side) =>
      readRows(side[property], key),
    )
    if (rowsBefore === undefined || myRows === undefined || theirRows === undefined) return false
    const rows = mergeRows(rowsBefore, myRows, theirRows)
    merged.push([property, rows.mine])
    if (rows.conflict) disagree(property, { [property]: rows.mine }, { [property]: rows.theirs })
    return true
  }

  for (const property of properties) {
    const [was, here, there] = [before[property], mine[property], theirs[property]]
    const [codesBefore, myCodes, theirCodes] = [codesOf(was), codesOf(here), codesOf(there)]
    if (property === ui.identifier || property === ui.status) take(property, theirs)
    else if (bothChanged && visit.includes(property) && !sameJson(here, there)) {
      take(property, mine)
      disagree(property)
    } else if (isOtherPatient && lists.includes(property) && !sameJson(here, there)) {
      const codes = myCodes && theirCodes && mergeCodes(codesBefore ?? [], myCodes, theirCodes).codes
      merged.push([property, codes ?? here])
      disagree(property)
    } else if (isOtherPatient && !sameJson(here, there)) {
      // What a practice has added was entered for one of the two patients, too.
      take(property, mine)
      disagree(property)
    } else if (sameJson(was, here)) take(property, theirs)
    else if (sameJson(was, there) || sameJson(here, there)) take(property, mine)
    else if (lists.includes(property) && codesBefore && myCodes && theirCodes) {
      const { codes, conflict } = mergeCodes(codesBefore, myCodes, theirCodes)
      merged.push([property, codes])
      if (conflict) disagree(property)
    } else if (!mergeList(property)) {
      take(property, mine)
      disagree(property)
    }
  }
  return { encounter: Object.fromEntries(merged), conflicts }
}
