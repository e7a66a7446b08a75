import { useMemo } from 'react'
import type { EncounterClient } from '../../client/EncounterClient.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { EncounterDefinition } from '../../encounter/EncounterDefinition.js'
import { nameRoles } from '../../form/nameRoles.js'
import * as enRoles from '../../messages/en/roles.js'
import { useWords } from '../../ui/Language/LanguageContext.js'

/** The roles of the encounter's properties, named as its form names them in the language of the app. */
export const useNamedUi = (
  { directory }: Pick<EncounterClient, 'directory'>,
  { schema, ui }: EncounterDefinition,
): EncounterUi => {
  const roles = useWords('roles', enRoles)
  const hasDirectory = directory !== undefined
  return useMemo(() => nameRoles(ui, schema, roles, hasDirectory), [ui, schema, roles, hasDirectory])
}
