import type { EncounterUi } from '../../encounter/Encounter.js'
import type { FormValues } from '../../schema/formValues.js'
import type { PendingTexts } from '../pendingTexts.js'

/**
 * The references over whose chosen entry something else is typed and not chosen: the form holds one patient and shows
 * the letters of another, so nothing may be saved for either.
 */
export const typedOver = (
  pendingTexts: PendingTexts,
  values: FormValues,
  ui: EncounterUi,
): readonly string[] =>
  [ui.patient, ui.provider, ui.appointment].flatMap((property) =>
    property !== undefined && pendingTexts.get(property) !== '' && values[property] ? [property] : [],
  )
