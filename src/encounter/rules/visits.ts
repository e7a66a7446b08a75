import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** The CPT section Evaluation and Management: 99202 to 99499. */
const isVisit = (code: string): boolean => code >= '99202' && code <= '99499' && /^\d{5}$/.test(code)

const source = tell('sources.visitLevels')

/**
 * Modifier 25 separates a visit from a procedure on the same day. The same visit cannot be listed both with and without
 * it.
 */
export const withAndWithout25: Rule = (_parts, { procedures }) => {
  const seen = new Map<string, boolean>()
  const told = new Set<string>()
  return procedures.flatMap(({ path, parsed }) => {
    if (!parsed.ok || !isVisit(parsed.code)) return []
    const has25 = parsed.modifiers.includes('25')
    const before = seen.get(parsed.code)
    seen.set(parsed.code, has25)
    if (before === undefined || before === has25 || told.has(parsed.code)) return []
    told.add(parsed.code)
    return [
      warning('visit-with-and-without-25', path, tell('visitWithAndWithout25', parsed.code), {
        source,
        about: [parsed.code],
      }),
    ]
  })
}

/** Kinds of visit that a patient has at most once a day with one practice, each with its first and last code. */
const kinds: readonly (readonly [kind: keyof typeof words.visits, from: string, to: string])[] = [
  ['office', '99202', '99215'],
  ['emergency', '99281', '99285'],
  ['home', '99341', '99350'],
  ['preventive', '99381', '99397'],
  ['wellness', 'G0438', 'G0439'],
]

const kindOf = (code: string): keyof typeof words.visits | undefined =>
  kinds.find(([, from, to]) => from <= code && code <= to && code.length === from.length)?.[0]

/** Warns of two levels of the same kind of visit, as only one of them can be meant. */
export const twoVisits: Rule = (_parts, { procedures }) => {
  const first = new Map<string, string>()
  return procedures.flatMap(({ path, parsed }) => {
    const kind = parsed.ok ? kindOf(parsed.code) : undefined
    if (!parsed.ok || kind === undefined) return []
    const other = first.get(kind)
    if (other === undefined) first.set(kind, parsed.code)
    return other === undefined || other === parsed.code
      ? []
      : [
          warning('two-visits', path, tell('twoVisits', other, parsed.code, kind), {
            source,
            about: [other, parsed.code].toSorted(),
          }),
        ]
  })
}
