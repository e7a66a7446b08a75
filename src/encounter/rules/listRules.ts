import { formatCodeValue } from '../../codes/formats.js'
import * as words from '../../messages/en/findings.js'
import type { Finding } from '../Finding.js'
import { error, type ListedCode, type Rule } from './Rule.js'

const { sources } = words

/** A claim carries at most twelve diagnoses (CMS-1500 item 21; X12 837P HI segment). */
const maxDiagnoses = 12

const missingCodes: Rule = (_parts, { diagnoses, procedures }, { ui }) => [
  ...(diagnoses.length === 0
    ? [error('diagnosis-missing', [ui.diagnoses.property], words.addDiagnosis, { source: sources.claim })]
    : []),
  ...(procedures.length === 0
    ? [error('procedure-missing', [ui.procedures.property], words.addProcedure, { source: sources.claim })]
    : []),
]

const tooManyDiagnoses: Rule = (_parts, { diagnoses }, { ui }) =>
  diagnoses.length > maxDiagnoses
    ? [
        error(
          'diagnosis-too-many',
          [ui.diagnoses.property, maxDiagnoses],
          words.tooManyDiagnoses(maxDiagnoses, diagnoses.length - maxDiagnoses),
          { source: sources.claim },
        ),
      ]
    : []

const badFormat: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ parsed, path }) =>
    parsed.ok ? [] : [error('code-format', path, parsed.message, { source: sources.formats })],
  )

/**
 * Identifies a code regardless of how it is written or how its modifiers are ordered: stored data may have "j069" beside
 * "J06.9".
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

/** The rules for the code lists themselves: their number of codes, format and duplicates. */
export const listRules: readonly Rule[] = [missingCodes, badFormat, duplicates, tooManyDiagnoses]
