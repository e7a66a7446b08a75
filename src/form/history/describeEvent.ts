import type { EncounterChange, EncounterEvent, MarkChange } from '../../client/EncounterClient.js'
import { describeValue, propertyLabel } from '../../encounter/describeValue.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { readRows } from '../../encounter/mergeRows.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/history.js'
import { formatDate } from '../../messages/formats.js'
import { inSentence, labelOf } from '../../schema/labelOf.js'
import { isolateParts } from '../directory/describeEntry.js'
import type { NameOfValue } from './useEventNames.js'

/** What is needed to describe an event. */
export interface EventContext {
  readonly ui: EncounterUi
  readonly workflow: Workflow
}

const asList = (value: unknown): readonly string[] | undefined => {
  if (value === undefined) return []
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.map(String)
    : undefined
}

const shown = (value: unknown): string =>
  value === undefined ? words.nothing : typeof value === 'string' ? formatDate(value) : JSON.stringify(value)

const shownAt = (ui: EncounterUi, property: string, value: unknown): string => {
  const text = describeValue(ui, property, value)
  return text === '' ? words.nothing : formatDate(text)
}

/** What was done to the rows of a list; undefined where it is no list of rows. */
const describeRows = ({ property, from, to }: EncounterChange, ui: EncounterUi): string | undefined => {
  const key = ui.rows?.[property]
  const before = key === undefined ? undefined : readRows(from, key)
  const after = key === undefined ? undefined : readRows(to, key)
  if (before === undefined || after === undefined) return undefined
  const list = inSentence(propertyLabel(ui, property))
  const text = (row: unknown) => describeValue(ui, property, [row])
  const said = [
    ...[...after].flatMap(([name, row]) => {
      const was = before.get(name)
      if (was === undefined) return [words.addedRow(list, text(row))]
      return sameJson(was, row) ? [] : [words.changedRow(list, text(was), text(row))]
    }),
    ...[...before].flatMap(([name, row]) => (after.has(name) ? [] : [words.removedRow(list, text(row))])),
  ]
  return said.length === 0 ? words.reordered(list) : said.join('; ')
}

const describeLists = (label: string, before: readonly string[], after: readonly string[]): string => {
  const added = after.filter((code) => !before.includes(code))
  const removed = before.filter((code) => !after.includes(code))
  if (added.length === 0 && removed.length === 0) return words.reordered(label)
  if (removed.length === 0) return words.added(added)
  return added.length === 0 ? words.removed(removed) : words.both(words.added(added), words.removed(removed))
}

const listName = (property: string, ui: EncounterUi): string => {
  if (property === ui.diagnoses.property) return words.diagnoses
  return property === ui.procedures.property ? words.procedures : inSentence(propertyLabel(ui, property))
}

const describeChange = (
  { property, from, to }: EncounterChange,
  { ui }: EventContext,
  nameOf: NameOfValue,
): string => {
  const rows = describeRows({ property, from, to }, ui)
  if (rows !== undefined) return rows
  const before = asList(from)
  const after = asList(to)
  if (before !== undefined && after !== undefined) return describeLists(listName(property, ui), before, after)
  const label = inSentence(propertyLabel(ui, property).replace(/ IDs?$/, ''))
  const named = (value: unknown) => {
    const name = nameOf(property, value)
    return name === undefined ? shownAt(ui, property, value) : isolateParts(name)
  }
  if (from === undefined) return words.set(label, named(to))
  return to === undefined ? words.cleared(label) : words.changed(label, named(from), named(to))
}

/** The id of a rule in words: `code-age` is "code age". */
const wordsOf = (finding: string): string => inSentence(labelOf(finding))

const describeMark = (mark: MarkChange | undefined): string => {
  switch (mark?.kind) {
    case 'settle-return':
      return words.settledReturn
    case 'dismiss-finding':
      return words.dismissed(wordsOf(mark.finding))
    case 'restore-finding':
      return words.restoredFinding(wordsOf(mark.finding))
    default:
      return words.marked
  }
}

const describeTransition = ({ changes, undoes }: EncounterEvent, { ui, workflow }: EventContext): string => {
  const change = changes.find(({ property }) => property === ui.status)
  const [from, to] = [shown(change?.from), shown(change?.to)]
  if (undoes !== undefined) return words.undid(from)
  const place = (status: string) => workflow.statuses.findIndex((known) => known.status === status)
  if (to === workflow.initial) return words.returnedTo(to)
  // An unknown status is not taken for a step back.
  return place(to) >= 0 && place(to) < place(from) ? words.reopened : words.movedTo(to)
}

const describeChanges = (
  changes: readonly EncounterChange[],
  context: EventContext,
  nameOf: NameOfValue,
): string =>
  changes.length === 0
    ? words.saved
    : changes.map((change) => describeChange(change, context, nameOf)).join('; ')

/**
 * What an event of the history says after the user's name: "saved a draft", "added Z00.00", "submitted", "imported from
 * october.json (number 17 there)". Names are marked with `isolate`.
 *
 * @param nameOf Names what a value refers to; the value itself is shown where it returns undefined.
 */
export const describeEvent = (
  event: EncounterEvent,
  context: EventContext,
  nameOf: NameOfValue = () => undefined,
): string => {
  switch (event.kind) {
    case 'created':
      return words.created
    case 'imported':
      return words.imported(event.marks?.source?.file, event.marks?.source?.originalId)
    case 'restored':
      return words.restored
    case 'transition':
      return describeTransition(event, context)
    case 'marked':
      return describeMark(event.mark)
    case 'saved':
      return describeChanges(event.changes, context, nameOf)
  }
}
