import { formatCodeValue, listedModifiers, parseCode } from '../../codes/formats.js'
import * as words from '../../messages/en/findings.js'
import { type CodeListUi, type Encounter, readEncounter } from '../Encounter.js'
import type { Finding } from '../Finding.js'
import { dateOfService } from './dateRules.js'
import { type CheckContext, type CodeLists, error, type ListedCode, type Rule, warning } from './Rule.js'
import { referenceRules } from './referenceRules.js'

const { sources } = words

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
      modifiers: parsed.ok
        ? listedModifiers(parsed.modifiers).map(({ system, code }) => ({
            code,
            entry: context.entryOf(system, code),
          }))
        : [],
    }
  })

const missingCodes: Rule = (_parts, { diagnoses, procedures }, { ui }) => [
  ...(diagnoses.length === 0
    ? [error('diagnosis-missing', [ui.diagnoses.property], words.addDiagnosis, { source: sources.claim })]
    : []),
  ...(procedures.length === 0
    ? [error('procedure-missing', [ui.procedures.property], words.addProcedure, { source: sources.claim })]
    : []),
]

const tooManyDiagnoses: Rule = (_parts, { diagnoses }, { ui }) =>
  diagnoses.length > mostDiagnoses
    ? [
        error(
          'diagnosis-too-many',
          [ui.diagnoses.property, mostDiagnoses],
          words.tooManyDiagnoses(mostDiagnoses, diagnoses.length - mostDiagnoses),
          { source: sources.claim },
        ),
      ]
    : []

const badFormat: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ parsed, path }) =>
    parsed.ok ? [] : [error('code-format', path, parsed.message, { source: sources.formats })],
  )

/**
 * What is the same of a code that is listed twice, however it is written: stored data may have "j069" beside "J06.9",
 * and the order of modifiers makes no other service.
 */
const sameFor = ({ value, parsed }: Pick<ListedCode, 'value' | 'parsed'>): string =>
  parsed.ok ? formatCodeValue(parsed.code, parsed.modifiers.toSorted()) : value

const duplicatesIn = (codes: readonly ListedCode[], id: string, source: string): readonly Finding[] =>
  codes.flatMap(({ value, path, parsed }, index) => {
    const written = sameFor({ value, parsed })
    const first = codes.findIndex((other) => sameFor(other) === written)
    return first === index
      ? []
      : [error(id, path, words.listedTwice(value, first + 1, index + 1), { source })]
  })

const duplicates: Rule = (_parts, { diagnoses, procedures }) => [
  ...duplicatesIn(diagnoses, 'diagnosis-duplicate', sources.twice),
  ...duplicatesIn(procedures, 'procedure-duplicate', sources.claim),
]

const sameDay: Rule = (
  { patientId, providerId, dateOfService: date },
  _lists,
  { ui, hasSameDayEncounter },
) =>
  hasSameDayEncounter === true
    ? [
        warning('same-day-encounter', [ui.dateOfService], words.sameDay, {
          source: sources.others,
          about: [patientId, providerId, date].map(String),
        }),
      ]
    : []

/** The rules that need nothing of the code sets. */
const visitRules: readonly Rule[] = [
  ...referenceRules,
  dateOfService,
  missingCodes,
  badFormat,
  duplicates,
  tooManyDiagnoses,
]

/**
 * Checks an encounter by these rules for codes, and by those that need nothing of the code sets. Errors come before
 * warnings, and those before what was not checked; otherwise in the order of the rules. Never throws, whatever the data.
 */
export const runRules = (
  codeRules: readonly Rule[],
  encounter: Encounter,
  context: CheckContext,
): readonly Finding[] => {
  const parts = readEncounter(encounter, context.ui)
  const lists: CodeLists = {
    diagnoses: listCodes(parts.diagnosisCodes, context.ui.diagnoses, context),
    procedures: listCodes(parts.procedureCodes, context.ui.procedures, context),
  }
  const findings = [...visitRules, ...codeRules, sameDay].flatMap((rule) => rule(parts, lists, context))
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
    ...findings.filter(({ severity }) => severity === 'info'),
  ]
}
