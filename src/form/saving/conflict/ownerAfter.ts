import { type Encounter, type EncounterUi, readEncounter } from '../../../encounter/Encounter.js'
import type { FormValues } from '../../../schema/formValues.js'

/**
 * Whose codes a form holds after two changes were brought together.
 *
 * @param shown What it holds now.
 * @param mine What it held before.
 */
export const ownerAfter = (
  shown: FormValues,
  mine: FormValues,
  theirs: Encounter,
  ui: EncounterUi,
): string | undefined => {
  const patient = String(shown[ui.patient] ?? '')
  const isMine = String(mine[ui.patient]) === patient
  if (isMine && String(theirs[ui.patient]) === patient) return patient
  const [chosen, other] = isMine ? [mine, theirs] : [theirs, mine]
  const known = readEncounter(chosen, ui)
  const { diagnosisCodes, procedureCodes } = readEncounter(shown, ui)
  const isOfChosen =
    diagnosisCodes.every((code) => known.diagnosisCodes.includes(code)) &&
    procedureCodes.every((code) => known.procedureCodes.includes(code))
  // Some were entered for the patient that was not chosen: whether they are to stay is for a person to say.
  return isOfChosen ? patient : String(other[ui.patient] ?? '')
}
