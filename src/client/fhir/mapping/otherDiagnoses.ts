import type { Dictionary } from '../../../schema/isDictionary.js'
import { icd10CodeIn, isRetired } from './children.js'
import { codeSystemUrls } from './names.js'
import { hasCoding, listOf, partOf, textOf } from './readJson.js'
import { keyOf } from './stamp.js'

/** Looks up a child by its reference, `Condition/id` or `ChargeItem/id`. */
export type FindChild = (reference: string) => Dictionary | undefined

/** Whether an entry of `Encounter.diagnosis` is for billing, as ours are. */
export const isBilling = (diagnosis: Dictionary): boolean =>
  hasCoding(diagnosis.use, codeSystemUrls.diagnosisRole, 'billing')

const conditionOf = ({ condition }: Dictionary, find: FindChild): Dictionary | undefined => {
  const reference = textOf(condition, 'reference')
  return reference === undefined ? undefined : find(reference)
}

/**
 * Whether an entry of `Encounter.diagnosis` for billing is another system's: no write of ours has made its Condition. One
 * whose Condition is not there may be either.
 */
export const isOfOther = (diagnosis: Dictionary, find: FindChild): boolean => {
  if (!isBilling(diagnosis)) return false
  const condition = conditionOf(diagnosis, find)
  if (condition !== undefined) return keyOf(condition) === undefined
  return !/^Condition\/[^/]+$/.test(textOf(diagnosis.condition, 'reference') ?? '')
}

/** A diagnosis for billing that another system has added to an Encounter of ours. */
export interface OtherDiagnosis {
  /** Its code, or its words, and where it is: "Z21 (Condition/1)". */
  readonly name: string
  /** Of ICD-10-CM; absent: it has none. */
  readonly code?: string
}

/** What other systems have added to an Encounter for billing, and not withdrawn. */
export const otherDiagnosesIn = (encounter: Dictionary, find: FindChild): readonly OtherDiagnosis[] =>
  listOf(encounter, 'diagnosis')
    .filter((diagnosis) => isOfOther(diagnosis, find))
    .flatMap((diagnosis) => {
      const condition = conditionOf(diagnosis, find)
      if (condition !== undefined && isRetired(condition)) return []
      const code = condition === undefined ? undefined : icd10CodeIn(condition)
      const texts = listOf(partOf(condition, 'code'), 'coding').map((coding) => textOf(coding, 'display'))
      const what = code ?? textOf(condition?.code, 'text') ?? texts.find((text) => text !== undefined)
      const said = what ?? textOf(diagnosis.condition, 'display')
      const where = textOf(diagnosis.condition, 'reference')
      const name = said === undefined || where === undefined ? (said ?? where) : `${said} (${where})`
      return [{ name: name ?? '?', ...(code === undefined ? undefined : { code }) }]
    })

const bare = (code: string): string => code.replaceAll('.', '').toUpperCase()

/** Those of them that the encounter's own codes do not say as well. */
export const withoutCodes = (
  others: readonly OtherDiagnosis[],
  codes: unknown,
): readonly OtherDiagnosis[] => {
  const own = new Set((Array.isArray(codes) ? codes : []).map((code) => bare(String(code))))
  return others.filter(({ code }) => code === undefined || !own.has(bare(code)))
}
