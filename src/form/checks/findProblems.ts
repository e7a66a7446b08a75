import type { QueryClient } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterClient } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import type { EncounterCheck } from '../../encounter/rules/Rule.js'
import type { Transition } from '../../encounter/workflow.js'
import * as notSelected from '../../messages/en/notSelected.js'
import type { FormValues } from '../../schema/formValues.js'
import { withArticle } from '../../schema/labelOf.js'
import { fetchCheckedEntries } from '../codes/useCodeEntries.js'
import type { CompiledForm } from '../compileForm.js'
import type { PendingTexts } from '../fields/pendingTexts.js'
import { shortenText } from '../fields/shortenText.js'
import { assessValues, encounterOf, schemaFindings, textFinding, withTexts } from './assessValues.js'
import { fetchFacts } from './useFacts.js'

/** The form to check before an action, and the dependencies of its checks. */
export interface CheckedForm {
  readonly client: EncounterClient
  readonly codes: CodeSource
  readonly ui: EncounterUi
  /** The host's own. */
  readonly checks?: readonly EncounterCheck[] | undefined
  readonly compiled: CompiledForm
  readonly form: Pick<UseFormReturn<FormValues>, 'getValues'>
  readonly pendingTexts: PendingTexts
  readonly queryClient: QueryClient
}

/** Finds errors and failed checks. An encounter that could not be checked may be wrong, so it cannot move on. */
const findErrors = async ({
  client,
  codes,
  ui,
  checks,
  compiled,
  form,
  queryClient,
}: CheckedForm): Promise<readonly Finding[]> => {
  const values = form.getValues()
  const encounter = encounterOf(compiled, values)
  const refs = codeRefsOf(encounter, ui)
  const [known, factsOf] = await Promise.all([
    fetchCheckedEntries(queryClient, codes, refs),
    fetchFacts(queryClient, client.directory, referencesIn(encounter, ui)),
  ])
  // The findings on the screen have to use the same entries.
  void queryClient.invalidateQueries({ queryKey: queryKeys.codeLookUp(refs) })
  const { findings, unchecked } = assessValues(compiled, values, { ui, checks, ...known, factsOf })
  return [...findings.filter(({ severity }) => severity === 'error'), ...unchecked]
}

/** Finds leftover texts in inputs that can be saved without them, such as a search for a code. */
const findUnusedTexts = ({ ui, compiled, pendingTexts }: CheckedForm): readonly Finding[] => {
  const message = (name: string, text: string): string => {
    const label = compiled.model.fields.find((field) => field.name === name)?.label ?? name
    return name === ui.diagnoses.property || name === ui.procedures.property
      ? notSelected.code(text)
      : notSelected.entry(withArticle(label), text)
  }
  return Object.entries(pendingTexts.all())
    .filter(([name]) => !Object.hasOwn(pendingTexts.problems(), name))
    .map(([name, text]) => textFinding(name, message(name, shortenText(text))))
}

/**
 * Finds the problems that block an action.
 *
 * @param transition The transition to make; undefined for a save, which only requires what the schema accepts.
 */
export const findProblems = async (
  checked: CheckedForm,
  transition: Transition | undefined,
): Promise<readonly Finding[]> => {
  const find = async (): Promise<readonly Finding[]> => {
    if (transition === undefined) return schemaFindings(checked.compiled, checked.form.getValues())
    return transition.needsNoErrors ? [...(await findErrors(checked)), ...findUnusedTexts(checked)] : []
  }
  return withTexts(await find(), checked.pendingTexts)
}
