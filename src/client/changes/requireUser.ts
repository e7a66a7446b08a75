import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/clientErrors.js'
import { tellerOf } from '../../messages/Told.js'
import { EncounterClientError } from '../EncounterClientError.js'

const tell = tellerOf('clientErrors', words)

/** @throws EncounterClientError if a write is another user's than who makes it now. */
export const requireUser = (acting: User, { as }: { readonly as?: User['id'] | undefined }): void => {
  if (as !== undefined && as !== acting.id)
    throw new EncounterClientError('unauthorized', tell('ofAnotherUser', acting.name))
}
