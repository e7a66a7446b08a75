import { systemName } from '../messages/en/codes.js'
import * as words from '../messages/en/findings.js'
import { formatDate } from '../messages/formats.js'
import type { Finding } from './Finding.js'
import { error, info, type ListedCode, type Rule, warning } from './rule.js'

/** Why a code cannot be claimed for a visit on a date; undefined where it can. */
const notValidOn = (date: string, { value, entry }: ListedCode): string | undefined => {
  if (!entry) return undefined
  if (entry.validFrom !== undefined && date < entry.validFrom)
    return words.notValidBefore(value, formatDate(entry.validFrom), entry.predecessors ?? [])
  if (entry.validTo !== undefined && date > entry.validTo)
    return words.notValidAfter(value, formatDate(entry.validTo), entry.successors ?? [])
  return undefined
}

/** A code that a payer refuses for what it is. One that has ended needs another, and not one of those under it. */
const refused: Rule = ({ dateOfService }, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap((listed): readonly Finding[] => {
    const notValid = dateOfService === undefined ? undefined : notValidOn(dateOfService, listed)
    if (notValid !== undefined) return [error('code-not-valid', listed.path, notValid)]
    return listed.entry?.billable === false
      ? [error('code-header', listed.path, words.category(listed.value, listed.entry.examples?.[0]))]
      : []
  })

/** ICD-10-CM Official Guidelines, section I.C.20.a.6: an external cause code is never first-listed. */
const externalCauseFirst: Rule = (_parts, { diagnoses: [first] }) =>
  first?.parsed.ok && /^[V-Y]/.test(first.parsed.code)
    ? [error('external-cause-first', first.path, words.externalCauseFirst(first.value))]
    : []

/** Each code once, whatever modifiers it is listed with. */
const notInSet: Rule = (_parts, { diagnoses, procedures }) => {
  const told = new Set<string>()
  return [...diagnoses, ...procedures].flatMap(({ path, parsed, entry }) => {
    if (!parsed.ok || entry !== null || told.has(parsed.code)) return []
    told.add(parsed.code)
    return [warning('code-not-in-set', path, words.notInSet(parsed.code))]
  })
}

/** What no list tells anything of, once for each system that has none. */
const unlisted: Rule = (_parts, { diagnoses, procedures }) => {
  const told = new Set<string>()
  return [...diagnoses, ...procedures].flatMap(({ path: [property], parsed, entry }) => {
    if (!parsed.ok || entry?.unlisted === undefined || told.has(parsed.system)) return []
    told.add(parsed.system)
    return [info('codes-unlisted', [property], words.noList(systemName(parsed.system)))]
  })
}

/** What is wrong with a modifier of HCPCS Level II, as its file has it. */
const modifierProblem = (
  { code, entry }: ListedCode['modifiers'][number],
  { value, path }: ListedCode,
  date: string | undefined,
): Finding | undefined => {
  if (entry === null) return warning('modifier-not-listed', path, words.modifierNotListed(code, value))
  if (entry === undefined || date === undefined) return undefined
  const { validFrom, validTo } = entry
  if (validFrom !== undefined && date < validFrom)
    return error('modifier-not-valid', path, words.modifierNotValidBefore(code, value, formatDate(validFrom)))
  return validTo !== undefined && date > validTo
    ? error('modifier-not-valid', path, words.modifierNotValidAfter(code, value, formatDate(validTo)))
    : undefined
}

const modifierNotValid: Rule = ({ dateOfService }, { procedures }) =>
  procedures.flatMap((listed) =>
    listed.modifiers.flatMap((modifier) => modifierProblem(modifier, listed, dateOfService) ?? []),
  )

/** The section Evaluation and Management of CPT: 99202 to 99499. */
const isVisit = (code: string): boolean => code >= '99202' && code <= '99499' && /^\d{5}$/.test(code)

/** Modifier 25 is what sets a visit apart from a procedure of the same day: one visit has it or has it not. */
const withAndWithout25: Rule = (_parts, { procedures }) => {
  const seen = new Map<string, boolean>()
  const told = new Set<string>()
  return procedures.flatMap(({ path, parsed }) => {
    if (!parsed.ok || !isVisit(parsed.code)) return []
    const has25 = parsed.modifiers.includes('25')
    const before = seen.get(parsed.code)
    seen.set(parsed.code, has25)
    if (before === undefined || before === has25 || told.has(parsed.code)) return []
    told.add(parsed.code)
    return [warning('visit-with-and-without-25', path, words.visitWithAndWithout25(parsed.code))]
  })
}

/** Medicare Code Editor: manifestation code as principal diagnosis, unacceptable principal diagnosis. */
const neverFirst: Rule = (_parts, { diagnoses: [first] }) => {
  if (first?.entry?.neverFirst === 'manifestation') {
    return [warning('manifestation-first', first.path, words.manifestationFirst(first.value))]
  }
  return first?.entry?.neverFirst === 'unacceptable'
    ? [warning('unacceptable-first', first.path, words.unacceptableFirst(first.value))]
    : []
}

/** The rules that follow from what the loaded code sets say of each code. */
export const codeRules: readonly Rule[] = [
  refused,
  externalCauseFirst,
  notInSet,
  unlisted,
  modifierNotValid,
  withAndWithout25,
  neverFirst,
]
