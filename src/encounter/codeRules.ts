import { formatDate } from '../messages/formats.js'
import type { Finding } from './Finding.js'
import { error, type ListedCode, type Rule, warning } from './rule.js'

/** "A", "A or B", "A, B or C". */
const eitherOf = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join() : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`

const whatInstead = (codes: readonly string[] | undefined): string =>
  codes === undefined || codes.length === 0 ? 'choose another code' : `use ${eitherOf(codes)}`

/** Why a code cannot be claimed for a visit on a date; undefined where it can. */
const notValidOn = (date: string, { value, entry }: ListedCode): string | undefined => {
  if (!entry) return undefined
  if (entry.validFrom !== undefined && date < entry.validFrom)
    return `${value} is not valid before ${formatDate(entry.validFrom)}; ${whatInstead(entry.predecessors)}`
  if (entry.validTo !== undefined && date > entry.validTo)
    return `${value} is not valid after ${formatDate(entry.validTo)}; ${whatInstead(entry.successors)}`
  return undefined
}

/** A code that a payer refuses for what it is. One that has ended needs another, and not one of those under it. */
const refused: Rule = ({ dateOfService }, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap((listed): readonly Finding[] => {
    const notValid = dateOfService === undefined ? undefined : notValidOn(dateOfService, listed)
    if (notValid !== undefined) return [error('code-not-valid', listed.path, notValid)]
    return listed.entry?.billable === false
      ? [
          error(
            'code-header',
            listed.path,
            `${listed.value} is a category and not billable; choose a code under it`,
          ),
        ]
      : []
  })

/** ICD-10-CM Official Guidelines, section I.C.20.a.6: an external cause code is never first-listed. */
const externalCauseFirst: Rule = (_parts, { diagnoses: [first] }) =>
  first?.parsed.ok && /^[V-Y]/.test(first.parsed.code)
    ? [
        error(
          'external-cause-first',
          first.path,
          `${first.value} says how it happened and cannot be first; put the injury or illness first`,
        ),
      ]
    : []

const notInSet: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ value, path, parsed, entry }) =>
    parsed.ok && entry === null
      ? [warning('code-not-in-set', path, `${value} is not in the loaded code set; check that it is right`)]
      : [],
  )

/** Medicare Code Editor: manifestation code as principal diagnosis, unacceptable principal diagnosis. */
const neverFirst: Rule = (_parts, { diagnoses: [first] }) => {
  if (first?.entry?.neverFirst === 'manifestation') {
    return [
      warning(
        'manifestation-first',
        first.path,
        `${first.value} is a manifestation; put the underlying disease before it`,
      ),
    ]
  }
  return first?.entry?.neverFirst === 'unacceptable'
    ? [
        warning(
          'unacceptable-first',
          first.path,
          `Payers do not accept ${first.value} as the first diagnosis; put another before it`,
        ),
      ]
    : []
}

/** The rules that follow from what the loaded code sets say of each code. */
export const codeRules: readonly Rule[] = [refused, externalCauseFirst, notInSet, neverFirst]
