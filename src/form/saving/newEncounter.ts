import { todayOf } from '../../encounter/calendarDate.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { CompiledForm } from '../compileForm.js'
import type { EditorProps } from '../EditorProps.js'

/**
 * What a new encounter starts with: today, the user's own provider, and the host's values. Nobody has typed them, so they
 * are not saved or guarded until something changes.
 */
export const newEncounter = (
  { ui, user, initialEncounter }: Pick<EditorProps, 'ui' | 'user' | 'initialEncounter'>,
  { model }: CompiledForm,
): Encounter => {
  const kindOf = (property: string) => model.fields.find(({ name }) => name === property)?.kind
  const { providerId } = user
  return {
    ...(providerId === undefined || kindOf(ui.provider) === undefined
      ? undefined
      : { [ui.provider]: kindOf(ui.provider) === 'string' ? String(providerId) : providerId }),
    ...(kindOf(ui.dateOfService) === 'date' ? { [ui.dateOfService]: todayOf(new Date()) } : undefined),
    ...initialEncounter,
  }
}
