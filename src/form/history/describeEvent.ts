import type { EncounterChange, EncounterEvent, MarkChange } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { formatDate } from '../../messages/formats.js'
import { isolate } from '../../messages/isolate.js'
import { inSentence, labelOf } from '../../schema/labelOf.js'
import { isolateParts } from '../widgets/ReferenceInput/describeEntry.js'
import type { NameOfValue } from './useEventNames.js'

const asList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : undefined

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? formatDate(value) : JSON.stringify(value)

const describeLists = (before: readonly string[], after: readonly string[]): string => {
  const added = after.filter((code) => !before.includes(code))
  const removed = before.filter((code) => !after.includes(code))
  const parts = [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : `put ${after.join(', ')} in this order`
}

const describeChange = ({ property, from, to }: EncounterChange, nameOf: NameOfValue): string => {
  const before = asList(from)
  const after = asList(to)
  if (before !== undefined && after !== undefined) return describeLists(before, after)
  const label = inSentence(labelOf(property).replace(/ IDs?$/, ''))
  const named = (value: unknown) => {
    const name = nameOf(property, value)
    return name === undefined ? shown(value) : isolateParts(name)
  }
  if (from === undefined) return `set ${label} to ${named(to)}`
  return to === undefined ? `cleared ${label}` : `changed ${label} from ${named(from)} to ${named(to)}`
}

/** A rule's stable name in words: `code-age` is "code age". */
const wordsOf = (finding: string): string => inSentence(labelOf(finding))

const describeMark = (mark: MarkChange | undefined): string => {
  switch (mark?.kind) {
    case 'settle-return':
      return 'marked the reason for the return as dealt with'
    case 'dismiss-finding':
      return `dismissed a finding (${wordsOf(mark.finding)})`
    case 'restore-finding':
      return `showed a dismissed finding again (${wordsOf(mark.finding)})`
    default:
      return 'marked it'
  }
}

const describeImport = ({ marks }: EncounterEvent): string => {
  const source = marks?.source
  if (source === undefined) return 'imported it'
  const there = source.originalId === undefined ? '' : `, there ${source.originalId}`
  return `imported from ${isolate(source.file)}${there}`
}

const describeTransition = ({ changes, undoes }: EncounterEvent, ui: EncounterUi): string => {
  const change = changes.find(({ property }) => property === ui.status)
  return undoes === undefined
    ? `moved it from ${shown(change?.from)} to ${shown(change?.to)}`
    : `undid the move to ${shown(change?.from)}: it is ${shown(change?.to)} again`
}

const describeChanges = (changes: readonly EncounterChange[], nameOf: NameOfValue): string =>
  changes.length === 0 ? 'saved it' : changes.map((change) => describeChange(change, nameOf)).join('; ')

/**
 * What an entry of the history says after the name: "saved a draft", "added Z00.00", "moved it to Submitted", "imported
 * from october.json, there 17".
 *
 * Names in it are marked with `isolate`.
 *
 * @param nameOf names what a value refers to; where it does not, the value stands as it is.
 */
export const describeEvent = (
  event: EncounterEvent,
  ui: EncounterUi,
  nameOf: NameOfValue = () => undefined,
): string => {
  switch (event.kind) {
    case 'created':
      return 'saved a draft'
    case 'imported':
      return describeImport(event)
    case 'restored':
      return 'restored from a backup'
    case 'transition':
      return describeTransition(event, ui)
    case 'marked':
      return describeMark(event.mark)
    case 'saved':
      return describeChanges(event.changes, nameOf)
  }
}
