import type { BrowserClient } from '../../client/BrowserClient.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/encounterPage.js'

/**
 * What a form is given so that an encounter can be set aside that it cannot show: for whoever may put it back, which
 * Settings does.
 */
export const settingAside = (
  { care }: Pick<BrowserClient, 'care'>,
  { capabilities }: User,
): { readonly onSetAside?: (id: EncounterId) => Promise<void> } =>
  capabilities.includes('approve') ? { onSetAside: (id) => care.moveAside(id, words.couldNotShow) } : {}
