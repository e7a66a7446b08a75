import * as en from '../messages/en/workflow.js'
import type { Messages } from '../messages/Messages.js'
import type { Sayable } from '../messages/Told.js'
import type { EncounterStatus } from './Encounter.js'

type Words = Messages['workflow']

/** The name of a status in a language. A status of a host's own workflow is its own name. */
export const nameOfStatus = (status: EncounterStatus, { statuses }: Words): string =>
  Object.entries(statuses).find(([known]) => known === status)?.[1] ?? status

const actions = [
  [en.submit, 'submit'],
  [en.approve, 'approve'],
  [en.returnToDraft, 'returnToDraft'],
  [en.reopen, 'reopen'],
  [en.voidIt, 'voidIt'],
] as const

/** The name of an action in a language, by its English one. One of a host's own workflow is as the host has it. */
export const nameOfAction = (action: string, words: Words): string => {
  const known = actions.find(([name]) => name === action)
  return known === undefined ? action : words[known[1]]
}

/** A status as a parameter of what is told: its name in the language of the whole. */
export const tellStatus = (status: EncounterStatus): Sayable =>
  Object.hasOwn(en.statuses, status)
    ? { message: status, told: { file: 'workflow', key: `statuses.${status}`, params: [] } }
    : { message: status }
