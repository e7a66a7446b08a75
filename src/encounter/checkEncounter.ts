import type { CodeEntry, CodeSystemId } from '../codes/CodeSystem.js'
import { parseCode } from '../codes/formats.js'
import {
  type CalendarDate,
  type CodeListUi,
  type Encounter,
  type EncounterParts,
  type EncounterUi,
  readEncounter,
} from './Encounter.js'
import type { Finding } from './Finding.js'

/** A claim carries at most twelve diagnoses (CMS-1500 item 21; X12 837P HI segment). */
const mostDiagnoses = 12

/** What the checks know of the world. */
export interface CheckContext {
  readonly ui: EncounterUi
  /** Today where the clinic is. */
  readonly today: CalendarDate
  /**
   * The entry of a code (without modifiers): null where no loaded set has it, undefined while that is not known yet.
   */
  readonly entryOf: (system: CodeSystemId, code: string) => CodeEntry | null | undefined
  /** Whether another encounter has the same patient, provider and date of service. */
  readonly hasSameDayEncounter?: boolean
}

interface ListedCode {
  readonly value: string
  readonly path: readonly [property: string, index: number]
  readonly parsed: ReturnType<typeof parseCode>
  readonly entry: CodeEntry | null | undefined
}

type Rule = (parts: EncounterParts, lists: CodeLists, context: CheckContext) => readonly Finding[]

interface CodeLists {
  readonly diagnoses: readonly ListedCode[]
  readonly procedures: readonly ListedCode[]
}

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

const error = (id: string, path: Finding['path'], message: string): Finding => ({
  id,
  severity: 'error',
  path,
  message,
})

const warning = (id: string, path: Finding['path'], message: string): Finding => ({
  id,
  severity: 'warning',
  path,
  message,
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

const futureDate: Rule = ({ dateOfService }, _lists, { ui, today }) =>
  dateOfService !== undefined && dateOfService > today
    ? [
        error(
          'date-in-future',
          [ui.dateOfService],
          `Date of service is after today (${today}); enter the day of the visit`,
        ),
      ]
    : []

const badFormat: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ parsed, path }) =>
    parsed.ok ? [] : [error('code-format', path, parsed.message)],
  )

const duplicatesIn = (codes: readonly ListedCode[], id: string): readonly Finding[] =>
  codes.flatMap(({ value, path }, index) => {
    const first = codes.findIndex((other) => other.value === value)
    return first === index
      ? []
      : [error(id, path, `${value} is listed twice (${first + 1} and ${index + 1}); remove one`)]
  })

const duplicates: Rule = (_parts, { diagnoses, procedures }) => [
  ...duplicatesIn(diagnoses, 'diagnosis-duplicate'),
  ...duplicatesIn(procedures, 'procedure-duplicate'),
]

const notBillable: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ value, path, entry }) =>
    entry && !entry.billable
      ? [error('code-header', path, `${value} is a category and not billable; choose a code under it`)]
      : [],
  )

const notValidOnDate: Rule = ({ dateOfService }, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ value, path, entry }) => {
    if (!entry || dateOfService === undefined) return []
    if (entry.validFrom !== undefined && dateOfService < entry.validFrom) {
      return [
        error('code-not-valid', path, `${value} is not valid before ${entry.validFrom}; choose another code`),
      ]
    }
    if (entry.validTo !== undefined && dateOfService > entry.validTo) {
      return [
        error('code-not-valid', path, `${value} is not valid after ${entry.validTo}; choose another code`),
      ]
    }
    return []
  })

const notInSet: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ value, path, parsed, entry }) =>
    parsed.ok && entry === null
      ? [warning('code-not-in-set', path, `${value} is not in the loaded code set; check that it is right`)]
      : [],
  )

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

const excludes1: Rule = (_parts, { diagnoses }) =>
  diagnoses.flatMap(({ value, path, entry }, index) =>
    diagnoses.flatMap((other, otherIndex) =>
      index !== otherIndex && entry?.excludes1?.some((excluded) => other.value.startsWith(excluded))
        ? [
            warning(
              'excludes1',
              path,
              `${value} and ${other.value} are not coded together unless they are unrelated (Excludes1)`,
            ),
          ]
        : [],
    ),
  )

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
  futureDate,
  missingCodes,
  badFormat,
  duplicates,
  tooManyDiagnoses,
  notBillable,
  notValidOnDate,
  externalCauseFirst,
  notInSet,
  neverFirst,
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
