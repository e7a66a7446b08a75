import { parseCode } from '../codes/formats.js'
import { codeRules } from './codeRules.js'
import { dateOfService } from './dateRules.js'
import { type CodeListUi, type Encounter, readEncounter } from './Encounter.js'
import { excludes1 } from './excludes1.js'
import type { Finding } from './Finding.js'
import { referenceRules } from './referenceRules.js'
import { type CheckContext, type CodeLists, error, type ListedCode, type Rule, warning } from './rule.js'

/** A claim carries at most twelve diagnoses (CMS-1500 item 21; X12 837P HI segment). */
const mostDiagnoses = 12

const listCodes = (values: readonly string[], ui: CodeListUi, context: CheckContext): readonly ListedCode[] =>
  values.map((value, index) => {
    const parsed = parseCode(value, ui.systems)
    return {
      value,
      path: [ui.property, index],
      parsed,
      entry: parsed.ok ? context.entryOf(parsed.system, parsed.code) : undefined,
    }
  })

const missingCodes: Rule = (_parts, { diagnoses, procedures }, { ui }) => [
  ...(diagnoses.length === 0
    ? [error('diagnosis-missing', [ui.diagnoses.property], 'Add a diagnosis code')]
    : []),
  ...(procedures.length === 0
    ? [error('procedure-missing', [ui.procedures.property], 'Add a procedure code')]
    : []),
]

const tooManyDiagnoses: Rule = (_parts, { diagnoses }, { ui }) =>
  diagnoses.length > mostDiagnoses
    ? [
        error(
          'diagnosis-too-many',
          [ui.diagnoses.property, mostDiagnoses],
          `A claim holds ${mostDiagnoses} diagnoses; remove ${diagnoses.length - mostDiagnoses}`,
        ),
      ]
    : []

const badFormat: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ parsed, path }) =>
    parsed.ok ? [] : [error('code-format', path, parsed.message)],
  )

const duplicatesIn = (codes: readonly ListedCode[], id: string): readonly Finding[] =>
  codes.flatMap(({ value, path, parsed }, index) => {
    // However it is written: stored data may hold "j069" beside "J06.9".
    const written = parsed.ok ? parsed.value : value
    const first = codes.findIndex((other) => (other.parsed.ok ? other.parsed.value : other.value) === written)
    return first === index
      ? []
      : [error(id, path, `${value} is listed twice (${first + 1} and ${index + 1}); remove one`)]
  })

const duplicates: Rule = (_parts, { diagnoses, procedures }) => [
  ...duplicatesIn(diagnoses, 'diagnosis-duplicate'),
  ...duplicatesIn(procedures, 'procedure-duplicate'),
]

const sameDay: Rule = (_parts, _lists, { ui, hasSameDayEncounter }) =>
  hasSameDayEncounter === true
    ? [
        warning(
          'same-day-encounter',
          [ui.dateOfService],
          'Another encounter has the same patient, provider and date; check that this is not the same visit',
        ),
      ]
    : []

const rules: readonly Rule[] = [
  ...referenceRules,
  dateOfService,
  missingCodes,
  badFormat,
  duplicates,
  tooManyDiagnoses,
  ...codeRules,
  excludes1,
  sameDay,
]

/**
 * Checks an encounter against the rules that a claim is held to. Errors come before warnings, otherwise in the order
 * of the rules. Never throws, whatever the data; what the schema demands is not checked here.
 */
export const checkEncounter = (encounter: Encounter, context: CheckContext): readonly Finding[] => {
  const parts = readEncounter(encounter, context.ui)
  const lists: CodeLists = {
    diagnoses: listCodes(parts.diagnosisCodes, context.ui.diagnoses, context),
    procedures: listCodes(parts.procedureCodes, context.ui.procedures, context),
  }
  const findings = rules.flatMap((rule) => rule(parts, lists, context))
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ]
}

/**
 * Sums findings up: "Ready to submit", "2 to mend", "2 to mend, 1 to look at".
 *
 * @param ready What to say where there is nothing to mend.
 */
export const summariseFindings = (findings: readonly Finding[], ready = 'Ready to submit'): string => {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [
    ...(errors > 0 ? [`${errors} to mend`] : []),
    ...(warnings > 0 ? [`${warnings} to look at`] : []),
  ]
  if (errors > 0) return counts.join(', ')
  return warnings > 0 ? `${ready}, ${counts[0]}` : ready
}
