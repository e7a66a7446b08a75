import { describeValue, ownProperties } from '../../../encounter/describeValue.js'
import { type Encounter, type EncounterUi, readEncounter } from '../../../encounter/Encounter.js'
import { formKey } from '../../../schema/formKeys.js'
import type { FormValues } from '../../../schema/formValues.js'

/**
 * The patient whose codes a form holds after a merge.
 *
 * @param shown The merged values.
 * @param mine The form's values before.
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
    procedureCodes.every((code) => known.procedureCodes.includes(code)) &&
    ownProperties({ ...ui }).every(
      (property) =>
        describeValue(ui, property, shown[formKey(property)]) ===
        describeValue(ui, property, isMine ? mine[formKey(property)] : theirs[property]),
    )
  // Some codes were entered for the other patient: as that patient's they make the guard ask.
  return isOfChosen ? patient : String(other[ui.patient] ?? '')
}
