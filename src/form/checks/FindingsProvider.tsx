import { memo, type ReactNode, useMemo } from 'react'
import { useFormContext } from 'react-hook-form'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import type { EncounterCheck } from '../../encounter/rules/Rule.js'
import type { FormValues } from '../../schema/formValues.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useSteady } from '../../ui/useSteady.js'
import { useCheckedEntries } from '../codes/useCodeEntries.js'
import type { CompiledForm } from '../compileForm.js'
import { useEncounterContext } from '../EncounterContext.js'
import { fieldName, pointerOf } from '../fields/fieldNames.js'
import { assessValues, encounterOf, isTextFinding, withTexts } from './assessValues.js'
import { CheckingContext, CodeChecksContext, FindingsContext, UncheckedContext } from './FindingsContext.js'
import { ProblemsContext, type Summary, useProblemsLeft } from './ProblemsContext.js'
import { useFacts } from './useFacts.js'
import { useSameDayEncounter } from './useSameDayEncounter.js'
import { useStableFindings } from './useStableFindings.js'
import { useValuesAfterPaint } from './useValuesAfterPaint.js'

interface FindingsProviderProps {
  readonly compiled: CompiledForm
  /** The stored record; undefined for a new encounter. */
  readonly record: EncounterRecord | undefined
  /** What blocked the last action. */
  readonly attempt: Summary | undefined
  /** The host's own. */
  readonly checks: readonly EncounterCheck[] | undefined
  readonly children: ReactNode
}

/** Checks the values with the codes and references that have been looked up so far. */
const useChecks = (
  values: FormValues,
  { compiled, record, checks }: Omit<FindingsProviderProps, 'attempt' | 'children'>,
) => {
  const { client, codes, ui } = useEncounterContext()
  const encounter = encounterOf(compiled, values)
  const {
    entryOf,
    checks: codeChecks,
    failed: codesFailed,
    retry: retryCodes,
  } = useCheckedEntries(codes, codeRefsOf(encounter, ui))
  const {
    factsOf,
    failed: factsFailed,
    retry: retryFacts,
  } = useFacts(client.directory, referencesIn(encounter, ui))
  const hasSameDayEncounter = useSameDayEncounter(encounter, record?.id)
  const { findings, unchecked } = assessValues(compiled, values, {
    ui,
    entryOf,
    factsOf,
    hasSameDayEncounter,
    checks,
    codeRules: codeChecks?.rules,
    dismissed: record?.marks?.dismissed,
  })
  const failed = useStableFindings(unchecked.filter(({ at }) => (at === 'codes' ? codesFailed : factsFailed)))
  const uncheckedContext = useMemo(
    () => ({
      unchecked: failed,
      retry: () => {
        void retryCodes()
        void retryFacts()
      },
    }),
    [failed, retryCodes, retryFacts],
  )
  return { findings, unchecked: uncheckedContext, isChecking: failed.length < unchecked.length, codeChecks }
}

const CheckedValues = memo(
  ({
    compiled,
    record,
    attempt,
    checks: ownChecks,
    values,
    children,
  }: FindingsProviderProps & { readonly values: FormValues }) => {
    const { pendingTexts } = useEncounterContext()
    // Renders when a problem changes or a text is added or removed, but not on each keystroke in a text.
    useSnapshot(pendingTexts.subscribe, () =>
      JSON.stringify([pendingTexts.problems(), Object.keys(pendingTexts.all())]),
    )
    const checks = useChecks(values, { compiled, record, checks: ownChecks })
    const findings = useStableFindings(withTexts(checks.findings, pendingTexts))
    const { unchecked, isChecking, codeChecks } = checks
    const textsLeft = (attempt?.problems ?? []).filter(
      (problem) => isTextFinding(problem) && pendingTexts.get(fieldName(pointerOf(problem.path))) !== '',
    )
    const left = useStableFindings(
      useProblemsLeft(attempt, [...findings, ...unchecked.unchecked, ...textsLeft]),
    )
    const problems = useMemo(() => ({ attempt, left }), [attempt, left])
    // Findings are displayed above and beside buttons, which must not move while one is pressed.
    const shown = useSteady(
      useMemo(
        () => ({ findings, unchecked, problems, isChecking }),
        [findings, unchecked, problems, isChecking],
      ),
    )
    return (
      <CheckingContext.Provider value={shown.isChecking}>
        <UncheckedContext.Provider value={shown.unchecked}>
          <FindingsContext.Provider value={shown.findings}>
            <ProblemsContext.Provider value={shown.problems}>
              <CodeChecksContext.Provider value={codeChecks}>{children}</CodeChecksContext.Provider>
            </ProblemsContext.Provider>
          </FindingsContext.Provider>
        </UncheckedContext.Provider>
      </CheckingContext.Provider>
    )
  },
)

/** Checks the form as it changes, after each change is painted. */
export const FindingsProvider = (props: FindingsProviderProps) => (
  <CheckedValues {...props} values={useValuesAfterPaint(useFormContext<FormValues>())} />
)
