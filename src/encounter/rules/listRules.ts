import { formatCodeValue } from '../../codes/formats.js'
import * as words from '../../messages/en/findings.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { error, type ListedCode, type Rule } from './Rule.js'

const tell = tellerOf('findings', words)

/** A claim carries at most twelve diagnoses (CMS-1500 item 21; X12 837P HI segment). */
const maxDiagnoses = 12

const missingCodes: Rule = (_parts, { diagnoses, procedures }, { ui }) => [
  ...(diagnoses.length === 0
    ? [
        error('diagnosis-missing', [ui.diagnoses.property], tell('addDiagnosis'), {
          source: tell('sources.claim'),
        }),
      ]
    : []),
  ...(procedures.length === 0
    ? [
        error('procedure-missing', [ui.procedures.property], tell('addProcedure'), {
          source: tell('sources.claim'),
        }),
      ]
    : []),
]

const tooManyDiagnoses: Rule = (_parts, { diagnoses }, { ui }) =>
  diagnoses.length > maxDiagnoses
    ? [
        error(
          'diagnosis-too-many',
          [ui.diagnoses.property, maxDiagnoses],
          tell('tooManyDiagnoses', maxDiagnoses, diagnoses.length - maxDiagnoses),
          { source: tell('sources.claim') },
        ),
      ]
    : []

const badFormat: Rule = (_parts, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap(({ parsed, path }) =>
    parsed.ok ? [] : [error('code-format', path, parsed, { source: tell('sources.formats') })],
  )

/**
 * Identifies a code regardless of how it is written or how its modifiers are ordered: stored data may have "j069" beside
 * "J06.9".
 */
const sameFor = ({ value, parsed }: Pick<ListedCode, 'value' | 'parsed'>): string =>
  parsed.ok ? formatCodeValue(parsed.code, parsed.modifiers.toSorted()) : value

const duplicatesIn = (codes: readonly ListedCode[], id: string, source: Said): readonly Finding[] =>
  codes.flatMap(({ value, path, parsed }, index) => {
    const written = sameFor({ value, parsed })
    const first = codes.findIndex((other) => sameFor(other) === written)
    return first === index
      ? []
      : [error(id, path, tell('listedTwice', value, first + 1, index + 1), { source })]
  })

const duplicates: Rule = (_parts, { diagnoses, procedures }) => [
  ...duplicatesIn(diagnoses, 'diagnosis-duplicate', tell('sources.twice')),
  ...duplicatesIn(procedures, 'procedure-duplicate', tell('sources.claim')),
]

/** The rules for the code lists themselves: their number of codes, format and duplicates. */
export const listRules: readonly Rule[] = [missingCodes, badFormat, duplicates, tooManyDiagnoses]
