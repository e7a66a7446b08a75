import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { useFormContext } from 'react-hook-form'
import { queryKeys } from '../../client/queryKeys.js'
import { type Assessment, assessEncounter } from '../../encounter/assessEncounter.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type Encounter, type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import type { CheckContext } from '../../encounter/rule.js'
import { isVoid } from '../../encounter/workflow.js'
import { type FormValues, toData } from '../../schema/formValues.js'
import { useSteady } from '../../ui/useSteady.js'
import { useCodeLookUp } from '../codes/useCodeEntries.js'
import type { CompiledForm } from '../compileForm.js'
import { useEncounterContext } from '../EncounterContext.js'
import { fieldName } from '../fields/fieldNames.js'
import type { PendingTexts } from '../fields/pendingTexts.js'
import { CheckingContext, FindingsContext, UncheckedContext } from './FindingsContext.js'
import { ProblemsContext, type Summary, useProblemsLeft } from './ProblemsContext.js'
import { useFacts } from './useFacts.js'
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

/** A text stands in the place of a value. */
const textPending = 'text-pending'

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
        id: textPending,
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

/** The checks of the values of a form: what the schema finds comes first. */
export const assessValues = (
  compiled: CompiledForm,
  values: FormValues,
  context: Omit<CheckContext, 'today'>,
): Assessment => {
  const { findings, unchecked } = assessEncounter(encounterOf(compiled, values), {
    ...context,
    today: todayOf(new Date()),
  })
  return { findings: [...schemaFindings(compiled, values), ...findings], unchecked }
}

/** Whether another encounter has the same patient, provider and date of service. */
const useSameDayEncounter = (encounter: Encounter, ownId: EncounterId | undefined): boolean => {
  const { client, ui, workflow } = useEncounterContext()
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
          !isVoid(workflow, readEncounter(other, ui).status) && String(id) !== String(ownId),
      )
    },
  })
  return data
}

const same = (left: readonly Finding[], right: readonly Finding[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** The same list for as long as it says the same. */
const useStable = (findings: readonly Finding[]): readonly Finding[] => {
  const [stable, setStable] = useState(findings)
  if (!same(stable, findings)) setStable(findings)
  return stable
}

interface FindingsProps {
  readonly compiled: CompiledForm
  readonly ownId: EncounterId | undefined
  /** What stopped the last action. */
  readonly attempt: Summary | undefined
  readonly children: ReactNode
}

/** Does the checking; renders again only with values that are checked anew. */
const CheckedValues = memo(
  ({ compiled, ownId, attempt, values, children }: FindingsProps & { readonly values: FormValues }) => {
    const { client, codes, ui, pendingTexts } = useEncounterContext()
    // A text that holds a save up is an error for as long as it stands: nothing is ready beside it. Of the others it counts
    // only whether they stand: a key in one renders nothing.
    useSyncExternalStore(pendingTexts.subscribe, () =>
      JSON.stringify([pendingTexts.problems(), Object.keys(pendingTexts.all())]),
    )
    const encounter = encounterOf(compiled, values)
    const entries = useCodeLookUp(codes, codeRefsOf(encounter, ui))
    const facts = useFacts(client.directory, referencesIn(encounter, ui))
    const hasSameDayEncounter = useSameDayEncounter(encounter, ownId)
    const { findings, unchecked } = assessValues(compiled, values, {
      ui,
      entryOf: entries.entryOf,
      factsOf: facts.factsOf,
      hasSameDayEncounter,
    })
    // What was not answered at all may be answered in a moment.
    const unanswered = unchecked.filter(({ at }) => (at === 'codes' ? entries.failed : facts.failed))
    // Chips and panel render again only when a finding changes.
    const stable = useStable(withTexts(findings, pendingTexts))
    const stableUnanswered = useStable(unanswered)
    const { retry: retryCodes } = entries
    const { retry: retryFacts } = facts
    const uncheckedContext = useMemo(
      () => ({
        unchecked: stableUnanswered,
        retry: () => {
          void retryCodes()
          void retryFacts()
        },
      }),
      [stableUnanswered, retryCodes, retryFacts],
    )
    const standing = (attempt?.problems ?? []).filter(
      ({ id, path }) => id === textPending && pendingTexts.get(fieldName(path)) !== '',
    )
    const left = useStable(useProblemsLeft(attempt, [...stable, ...stableUnanswered, ...standing]))
    const problems = useMemo(() => ({ attempt, left }), [attempt, left])
    const isChecking = unanswered.length < unchecked.length
    // What is found comes and goes above and beside buttons that may be pressed just then.
    const shown = useSteady(
      useMemo(
        () => ({ findings: stable, unchecked: uncheckedContext, problems, isChecking }),
        [stable, uncheckedContext, problems, isChecking],
      ),
    )
    return (
      <CheckingContext value={shown.isChecking}>
        <UncheckedContext value={shown.unchecked}>
          <FindingsContext value={shown.findings}>
            <ProblemsContext value={shown.problems}>{children}</ProblemsContext>
          </FindingsContext>
        </UncheckedContext>
      </CheckingContext>
    )
  },
)

/** Checks the form as it changes, after what was typed has been painted. */
export const FindingsProvider = (props: FindingsProps) => (
  <CheckedValues {...props} values={useValuesAfterPaint(useFormContext<FormValues>())} />
)
