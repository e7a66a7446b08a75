import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { queryKeys } from '../client/queryKeys.js'
import { todayOf } from '../encounter/calendarDate.js'
import { checkEncounter } from '../encounter/checkEncounter.js'
import { type Encounter, type EncounterId, readEncounter } from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import { type FormValues, toData } from '../schema/formValues.js'
import type { CompiledForm } from './compileForm.js'
import { useEncounterContext } from './EncounterContext.js'
import { CheckingContext, FindingsContext } from './FindingsContext.js'
import { fieldName } from './fieldNames.js'
import type { PendingTexts } from './pendingTexts.js'
import { codeRefs, useCodeLookUp } from './useCodeEntries.js'
import { useValuesAfterPaint } from './useValuesAfterPaint.js'

/** What the schema has against the values, as findings. */
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

/** The findings, and what is wrong with the texts that are to be saved in the place of a value. */
export const withTexts = (
  findings: readonly Finding[],
  pendingTexts: Pick<PendingTexts, 'problems'>,
): readonly Finding[] => {
  const problems = pendingTexts.problems()
  return [
    // Of a field with such a text its value is not what is meant.
    ...findings.filter(({ path }) => !Object.hasOwn(problems, fieldName(path))),
    ...Object.entries(problems).map(
      ([name, message]): Finding => ({
        id: 'text-pending',
        severity: 'error',
        path: name.split('.'),
        message,
      }),
    ),
  ]
}

/** The encounter that the values amount to, whether or not the schema accepts it. */
export const encounterOf = (compiled: CompiledForm, values: FormValues): Encounter =>
  toData(compiled.model, values)

/** All findings on the values of a form: the schema's first. A field that the schema refuses is checked no further. */
export const findingsOf = (
  compiled: CompiledForm,
  values: FormValues,
  context: Omit<Parameters<typeof checkEncounter>[1], 'today'>,
): readonly Finding[] => [
  ...schemaFindings(compiled, values),
  ...checkEncounter(encounterOf(compiled, values), { ...context, today: todayOf(new Date()) }),
]

/** Whether another encounter has the same patient, provider and date of service. */
const useSameDayEncounter = (encounter: Encounter, ownId: EncounterId | undefined): boolean => {
  const { client, ui } = useEncounterContext()
  const { patientId, providerId, dateOfService } = readEncounter(encounter, ui)
  const { data = false } = useQuery({
    queryKey: queryKeys.sameDay({ patientId, providerId, dateOfService, ownId }),
    enabled:
      client.list !== undefined &&
      patientId !== undefined &&
      providerId !== undefined &&
      dateOfService !== undefined,
    queryFn: async ({ signal }) => {
      if (patientId === undefined || providerId === undefined || dateOfService === undefined) return false
      const page = await client.list?.(
        { patientId, providerId, dateFrom: dateOfService, dateTo: dateOfService, limit: 5 },
        { signal },
      )
      return (page?.records ?? []).some(
        ({ id, encounter: other }) =>
          readEncounter(other, ui).status !== 'Voided' && String(id) !== String(ownId),
      )
    },
  })
  return data
}

const same = (left: readonly Finding[], right: readonly Finding[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

interface FindingsProps {
  readonly compiled: CompiledForm
  readonly ownId: EncounterId | undefined
  readonly children: ReactNode
}

/** Does the checking; renders again only with values that are checked anew. */
const CheckedValues = memo(
  ({ compiled, ownId, values, children }: FindingsProps & { readonly values: FormValues }) => {
    const { codes, ui } = useEncounterContext()
    const encounter = encounterOf(compiled, values)
    const { diagnosisCodes, procedureCodes } = readEncounter(encounter, ui)
    const refs = [
      ...codeRefs(diagnosisCodes, ui.diagnoses.systems),
      ...codeRefs(procedureCodes, ui.procedures.systems),
    ]
    const { entryOf, isError } = useCodeLookUp(codes, refs)
    const isChecking = !isError && refs.some(({ system, code }) => entryOf(system, code) === undefined)
    const hasSameDayEncounter = useSameDayEncounter(encounter, ownId)
    const findings = findingsOf(compiled, values, { ui, entryOf, hasSameDayEncounter })
    // Chips and panel render again only when a finding changes.
    const [stable, setStable] = useState(findings)
    if (!same(stable, findings)) setStable(findings)
    return (
      <CheckingContext value={isChecking}>
        <FindingsContext value={stable}>{children}</FindingsContext>
      </CheckingContext>
    )
  },
)

/** Checks the form as it changes, after what was typed has been painted. */
export const FindingsProvider = (props: FindingsProps) => (
  <CheckedValues {...props} values={useValuesAfterPaint(useFormContext<FormValues>())} />
)
