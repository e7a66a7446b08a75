import * as words from '../../messages/en/codeFindings.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { error, info, type ListedCode, type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** Explains why a code cannot be claimed for a visit on a date; undefined if it can. */
const notValidOn = (date: string, { value, entry }: ListedCode): Said | undefined => {
  if (!entry) return undefined
  if (entry.validFrom !== undefined && date < entry.validFrom)
    return tell('notValidBefore', value, entry.validFrom, entry.predecessors ?? [])
  if (entry.validTo !== undefined && date > entry.validTo)
    return tell('notValidAfter', value, entry.validTo, entry.successors ?? [])
  return undefined
}

/**
 * Reports a code that payers reject. An expired code is reported with its replacement rather than with the codes under
 * it.
 */
export const refused: Rule = ({ dateOfService }, { diagnoses, procedures }) =>
  [...diagnoses, ...procedures].flatMap((listed): readonly Finding[] => {
    const notValid = dateOfService === undefined ? undefined : notValidOn(dateOfService, listed)
    if (notValid !== undefined)
      return [error('code-not-valid', listed.path, notValid, { source: tell('sources.codeSet') })]
    return listed.entry?.billable === false
      ? [
          error('code-header', listed.path, tell('category', listed.value, listed.entry.examples?.[0]), {
            source: tell('sources.guideline', ['I.B.2']),
          }),
        ]
      : []
  })

/** Reports each code only once, whatever modifiers it is listed with. */
export const notInSet: Rule = (_parts, { diagnoses, procedures }) => {
  const told = new Set<string>()
  return [...diagnoses, ...procedures].flatMap(({ path, parsed, entry }) => {
    if (!parsed.ok || entry !== null || told.has(parsed.code)) return []
    told.add(parsed.code)
    return [
      warning('code-not-in-set', path, tell('notInSet', parsed.code), {
        source: tell('sources.codeSet'),
        about: [parsed.code],
      }),
    ]
  })
}

/** Reports codes of systems for which no list is loaded, once per system. */
export const unlisted: Rule = (_parts, { diagnoses, procedures }) => {
  const told = new Set<string>()
  return [...diagnoses, ...procedures].flatMap(({ path: [property], parsed, entry }) => {
    if (!parsed.ok || entry?.unlisted === undefined || told.has(parsed.system)) return []
    told.add(parsed.system)
    return [
      info('codes-unlisted', [property], tell('noList', parsed.system), {
        source: tell('sources.codeSet'),
      }),
    ]
  })
}

/** Reports a HCPCS Level II modifier that is not listed in the HCPCS file or not valid on the date. */
const modifierProblem = (
  { code, entry }: ListedCode['modifiers'][number],
  { value, path }: ListedCode,
  date: string | undefined,
): Finding | undefined => {
  const source = tell('sources.hcpcs')
  if (entry === null)
    return warning('modifier-not-listed', path, tell('modifierNotListed', code, value), {
      source,
      about: [value, code],
    })
  if (entry === undefined || date === undefined) return undefined
  const { validFrom, validTo } = entry
  if (validFrom !== undefined && date < validFrom)
    return error('modifier-not-valid', path, tell('modifierNotValidBefore', code, value, validFrom), {
      source,
    })
  return validTo !== undefined && date > validTo
    ? error('modifier-not-valid', path, tell('modifierNotValidAfter', code, value, validTo), {
        source,
      })
    : undefined
}

export const modifierNotValid: Rule = ({ dateOfService }, { procedures }) =>
  procedures.flatMap((listed) =>
    listed.modifiers.flatMap((modifier) => modifierProblem(modifier, listed, dateOfService) ?? []),
  )
