import type { EncounterChange, EncounterEvent } from '../../client/EncounterClient.js'
import { formatDate } from '../../encounter/calendarDate.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { inSentence, labelOf } from '../../schema/labelOf.js'
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
  const named = (value: unknown) => nameOf(property, value) ?? shown(value)
  if (from === undefined) return `set ${label} to ${named(to)}`
  return to === undefined ? `cleared ${label}` : `changed ${label} from ${named(from)} to ${named(to)}`
}

/**
 * What an entry of the history says after the name: "saved a draft", "added Z00.00", "moved it to Submitted".
 *
 * @param nameOf names what a value refers to; where it does not, the value stands as it is.
 */
export const describeEvent = (
  event: EncounterEvent,
  ui: EncounterUi,
  nameOf: NameOfValue = () => undefined,
): string => {
  if (event.kind === 'created') return 'saved a draft'
  if (event.kind === 'transition') {
    const change = event.changes.find(({ property }) => property === ui.status)
    return `moved it from ${shown(change?.from)} to ${shown(change?.to)}`
  }
  return event.changes.length === 0
    ? 'saved it'
    : event.changes.map((change) => describeChange(change, nameOf)).join('; ')
}
