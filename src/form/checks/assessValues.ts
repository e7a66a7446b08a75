import { type AssessContext, type Assessment, assessEncounter } from '../../encounter/assessEncounter.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { type FormValues, toData } from '../../schema/formValues.js'
import type { CompiledForm } from '../compileForm.js'
import { fieldName, pathOfName, pointerOf } from '../fields/fieldNames.js'
import type { PendingTexts } from '../fields/pendingTexts.js'

/** Returns the errors of the schema as findings. */
export const schemaFindings = (compiled: CompiledForm, values: FormValues): readonly Finding[] => {
  const result = compiled.formValidator.safeParse(values)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => ({
    id: 'schema',
    severity: 'error',
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    message,
  }))
}

/** Creates the finding for a text that cannot be read as a value yet, at the field with this name. */
export const textFinding = (name: string, message: string): Finding => ({
  id: 'text-pending',
  severity: 'error',
  path: pathOfName(name),
  message,
})

/** Whether a finding is about a text that cannot be read as a value yet. */
export const isTextFinding = ({ id }: Finding): boolean => id === 'text-pending'

/** Replaces the findings of fields whose text cannot be read as a value yet. */
export const withTexts = (
  findings: readonly Finding[],
  pendingTexts: Pick<PendingTexts, 'problems'>,
): readonly Finding[] => {
  const problems = pendingTexts.problems()
  return [
    // The stored value of such a field is not what the user means.
    ...findings.filter(({ path }) => !Object.hasOwn(problems, fieldName(pointerOf(path)))),
    ...Object.entries(problems).map(([name, message]) => textFinding(name, message)),
  ]
}

/** Returns the encounter that the values represent, whether or not the schema accepts it. */
export const encounterOf = (compiled: CompiledForm, values: FormValues): Encounter =>
  toData(compiled.model, values)

/** Checks the values of a form. The findings of the schema come first. */
export const assessValues = (
  compiled: CompiledForm,
  values: FormValues,
  context: Omit<AssessContext, 'today'>,
): Assessment => {
  const { findings, unchecked } = assessEncounter(encounterOf(compiled, values), {
    ...context,
    today: todayOf(new Date()),
  })
  return { findings: [...schemaFindings(compiled, values), ...findings], unchecked }
}
