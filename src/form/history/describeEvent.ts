import type { EncounterChange, EncounterEvent, MarkChange } from '../../client/EncounterClient.js'
import { describeValue, propertyLabel } from '../../encounter/describeValue.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { readRows } from '../../encounter/mergeRows.js'
import { sameJson } from '../../encounter/sameJson.js'
import type { Workflow } from '../../encounter/workflow.js'
import { nameOfStatus } from '../../encounter/workflowNames.js'
import * as en from '../../messages/en/history.js'
import * as enWorkflow from '../../messages/en/workflow.js'
import type { Language } from '../../messages/Language.js'
import type { Messages } from '../../messages/Messages.js'
import { labelOf } from '../../schema/labelOf.js'
import { isolateParts } from '../directory/describeEntry.js'
import type { NameOfValue } from './useEventNames.js'

/** What is needed to describe an event. */
export interface EventContext {
  readonly ui: EncounterUi
  readonly workflow: Workflow
  readonly language: Language
}

const asList = (value: unknown): readonly string[] | undefined => {
  if (value === undefined) return []
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.map(String)
    : undefined
}

const wordsIn = ({ language }: EventContext) => language.wordsOf('history', en)

const shownAt = (context: EventContext, property: string, value: unknown): string => {
  const text = describeValue(context.ui, property, value)
  return text === '' ? wordsIn(context).nothing : context.language.formatDate(text)
}

/** What was done to the rows of a list; undefined where it is no list of rows. */
const describeRows = ({ property, from, to }: EncounterChange, context: EventContext): string | undefined => {
  const { ui } = context
  const words = wordsIn(context)
  const key = ui.rows?.[property]
  const before = key === undefined ? undefined : readRows(from, key)
  const after = key === undefined ? undefined : readRows(to, key)
  if (before === undefined || after === undefined) return undefined
  const list = propertyLabel(ui, property)
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

const describeLists = (
  label: string,
  before: readonly string[],
  after: readonly string[],
  words: Messages['history'],
): string => {
  const added = after.filter((code) => !before.includes(code))
  const removed = before.filter((code) => !after.includes(code))
  if (added.length === 0 && removed.length === 0) return words.reordered(label)
  if (removed.length === 0) return words.added(added)
  return added.length === 0 ? words.removed(removed) : words.both(words.added(added), words.removed(removed))
}

const listName = (property: string, context: EventContext): string => {
  const { ui } = context
  const words = wordsIn(context)
  if (property === ui.diagnoses.property) return words.diagnoses
  return property === ui.procedures.property ? words.procedures : propertyLabel(ui, property)
}

const describeChange = (
  { property, from, to }: EncounterChange,
  context: EventContext,
  nameOf: NameOfValue,
): string => {
  const { ui } = context
  const words = wordsIn(context)
  const rows = describeRows({ property, from, to }, context)
  if (rows !== undefined) return rows
  const before = asList(from)
  const after = asList(to)
  if (before !== undefined && after !== undefined)
    return describeLists(listName(property, context), before, after, words)
  const label = propertyLabel(ui, property).replace(/ IDs?$/, '')
  const named = (value: unknown) => {
    const name = nameOf(property, value)
    return name === undefined ? shownAt(context, property, value) : isolateParts(name)
  }
  if (from === undefined) return words.set(label, named(to))
  return to === undefined ? words.cleared(label) : words.changed(label, named(from), named(to))
}

const describeMark = (mark: MarkChange | undefined, words: Messages['history']): string => {
  switch (mark?.kind) {
    case 'settle-return':
      return words.settledReturn
    case 'dismiss-finding':
      return words.dismissed(labelOf(mark.finding))
    case 'restore-finding':
      return words.restoredFinding(labelOf(mark.finding))
    default:
      return words.marked
  }
}

const describeTransition = ({ changes, undoes }: EncounterEvent, context: EventContext): string => {
  const { ui, workflow, language } = context
  const words = wordsIn(context)
  const change = changes.find(({ property }) => property === ui.status)
  const shown = (status: unknown): string =>
    status === undefined
      ? words.nothing
      : nameOfStatus(String(status), language.wordsOf('workflow', enWorkflow))
  const { from, to } = change ?? {}
  if (undoes !== undefined) return words.undid(shown(from))
  const place = (status: unknown) => workflow.statuses.findIndex((known) => known.status === status)
  if (to === workflow.initial) return words.returnedTo(shown(to))
  // An unknown status is not taken for a step back.
  return place(to) >= 0 && place(to) < place(from) ? words.reopened : words.movedTo(shown(to))
}

const describeChanges = (
  changes: readonly EncounterChange[],
  context: EventContext,
  nameOf: NameOfValue,
): string =>
  changes.length === 0
    ? wordsIn(context).saved
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
  const words = wordsIn(context)
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
      return describeMark(event.mark, words)
    case 'saved':
      return describeChanges(event.changes, context, nameOf)
  }
}
