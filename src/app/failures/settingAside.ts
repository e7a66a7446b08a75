import type { BrowserClient } from '../../client/BrowserClient.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/encounterPage.js'

/**
 * The form props for setting aside an encounter that cannot be shown. Only for users who may restore it, which is done in
 * Settings.
 */
export const settingAside = (
  { care }: Pick<BrowserClient, 'care'>,
  { capabilities }: User,
): { readonly onSetAside?: (id: EncounterId) => Promise<void> } =>
  capabilities.includes('approve') ? { onSetAside: (id) => care.moveAside(id, words.couldNotShow) } : {}
