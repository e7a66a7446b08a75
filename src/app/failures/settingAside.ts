import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/encounterPage.js'
import type { AppClient } from '../AppClient.js'

/**
 * The form props for setting aside an encounter that cannot be shown. Only in a storage of this browser, and for users
 * who may restore it, which is done in Settings.
 */
export const settingAside = (
  { care }: Pick<AppClient, 'care'>,
  { capabilities }: User,
): { readonly onSetAside?: (id: EncounterId) => Promise<void> } =>
  care !== undefined && capabilities.includes('approve')
    ? { onSetAside: (id) => care.moveAside(id, words.couldNotShow) }
    : {}
