import * as en from '../messages/en/workflow.js'
import type { Messages } from '../messages/Messages.js'
import type { EncounterStatus } from './Encounter.js'

type Words = Messages['workflow']

const english: Words = en

/** The name of a status in a language. A status of a host's own workflow is its own name. */
export const nameOfStatus = (status: EncounterStatus, { statuses }: Words): string =>
  Object.entries(statuses).find(([known]) => known === status)?.[1] ?? status

const actions = ['submit', 'approve', 'returnToDraft', 'reopen', 'voidIt'] as const

/** The name of an action in a language, by its English one. One of a host's own workflow is as the host has it. */
export const nameOfAction = (action: string, words: Words): string => {
  const known = actions.find((key) => english[key] === action)
  return known === undefined ? action : words[known]
}
