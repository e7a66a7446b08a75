import * as words from '../messages/en/codes.js'
import { type Said, type Told, tellerOf } from '../messages/Told.js'
import { type CodeRef, type CodeSystemId, codeSystems } from './CodeSystem.js'

const tell = tellerOf('codes', words)

/** A well-formed code. Well-formed says nothing about whether any code set has it. */
export interface ParsedOk {
  readonly ok: true
  readonly system: CodeSystemId
  /** Canonical form, without modifiers: `J06.9`, `99213`. */
  readonly code: string
  /** Two characters each, at most four, in the order typed. Always empty in ICD-10-CM. */
  readonly modifiers: readonly string[]
  /** As an encounter stores it: `J06.9`, `99213-25`. */
  readonly value: string
}

/** Why a text is not a code. */
export interface ParsedBad {
  readonly ok: false
  /** What is wrong and how to fix it; can be shown as it is. */
  readonly message: string
  /** The same as a message of the catalogue, which is said in other languages. */
  readonly told?: Told
  /** The text is a code with a number of units, which encounters cannot store. */
  readonly hasUnits?: true
}

/** What {@link parseCode} makes of a text. */
export type ParsedCode = ParsedOk | ParsedBad

/**
 * Canonical formats. ICD-10-CM: held against all entries of FY2027, where the second character may be a letter
 * (QA0). CPT: Category I, then II (F), III (T), PLA (U) and MAAA (M). HCPCS: Level II without the dental D codes.
 */
const formats: Readonly<Record<CodeSystemId, RegExp>> = {
  icd10cm: /^(?:[A-Z][0-9]|QA)[0-9AB](?:\.[0-9A-LXZ](?:[0-9A-EXYZ](?:[0-9A-HX][0-9A-HJKMNP-S]?)?)?)?$/,
  cpt: /^\d{4}[0-9FTUM]$/,
  hcpcs: /^[A-CEGHJ-MP-V]\d{4}$/,
}

/** Modifiers of HCPCS Level II begin with a letter. CPT's own (25, 59, 1P) do not, and no public list has them. */
const listedModifierFormat = /^[A-Z][0-9A-Z]$/

/** The modifiers among these that a HCPCS Level II file lists, if they are right. */
export const listedModifiers = (modifiers: readonly string[]): readonly CodeRef[] =>
  modifiers
    .filter((modifier) => listedModifierFormat.test(modifier))
    .map((code) => ({ system: 'hcpcs', code }))

/** Whether a ref names a modifier rather than a code. */
export const isModifierRef = ({ system, code }: CodeRef): boolean =>
  system === 'hcpcs' && listedModifierFormat.test(code)

const modifierFormat = /^[0-9A-Z]{2}$/
const mostModifiers = 4
const longestCode = 40

/** Quotes what was typed in a message: printable, at most 40 characters. */
export const quoteInput = (text: string): string => {
  const shown = [
    ...text
      .slice(0, 4 * longestCode)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
  return shown.length > longestCode ? `“${shown.slice(0, longestCode - 1).join('')}…”` : `“${shown.join('')}”`
}

/** Puts the dot of ICD-10-CM into a code without one: `J069` is `J06.9`, `I10` stays. */
export const withIcdDot = (compact: string): string =>
  compact.length > 3 ? `${compact.slice(0, 3)}.${compact.slice(3)}` : compact

/** The form that search compares codes in: upper case, no dot. */
export const compactCode = (code: string): string => code.replace('.', '').toUpperCase()

/** Writes a code and its modifiers as an encounter stores them: `99213-25`, `73610-RT-59`. */
export const formatCodeValue = (code: string, modifiers: readonly string[]): string =>
  [code, ...modifiers].join('-')

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*[\p{Pd}\u2212]\s*/gu, '-')
    .trim()
    .replace(/\s*[.,;]$/, '')

/** "J3301 x4", "J3301x4", "J3301 4 units", "J3301 qty 4", "J3301 (4)", "J3301 4": the code, and what follows it. */
const unitsFormat =
  /^(.*?[^\s,])([\s,]*[x×*]\s*\d{1,4}|[\s,]+(?:qty|quantity|units?)[\s:.=]*\d{1,4}|[\s,]+(?:\(\d{1,4}\)|\d{1,3}\s*(?:u|x|ea|each|units?)|\d|[01]\d|\d{3,4}))$/i

const recognise = (
  typed: string,
  systems: readonly CodeSystemId[],
): { system: CodeSystemId; code: string } | undefined => {
  // A complete form takes precedence over one that lacks its dot: J1885 is HCPCS where both are allowed.
  const asTyped = systems.find((system) => formats[system].test(typed))
  if (asTyped) return { system: asTyped, code: typed }
  const dotted = withIcdDot(typed)
  return systems.includes('icd10cm') && formats.icd10cm.test(dotted)
    ? { system: 'icd10cm', code: dotted }
    : undefined
}

const howToWrite = (systems: readonly CodeSystemId[]): Said => {
  const examples = [
    ...(systems.includes('cpt') ? ['99213'] : []),
    ...(systems.includes('hcpcs') ? ['J1885'] : []),
  ]
  return tell('howToWrite', systems.includes('icd10cm'), examples)
}

/** @param text As it was typed: a message that quotes it in another case would speak of something else. */
const badCode = (text: string, base: string, systems: readonly CodeSystemId[]): ParsedBad => {
  const other = recognise(
    base,
    codeSystems.filter((system) => !systems.includes(system)),
  )
  const said = other
    ? tell('otherKind', quoteInput(text), systems, other.system)
    : tell('notACode', quoteInput(text), systems, howToWrite(systems))
  return { ok: false, ...said }
}

const checkModifiers = (
  base: string,
  modifiers: readonly string[],
  system: CodeSystemId,
): Said | undefined => {
  if (modifiers.length === 0) return undefined
  if (system === 'icd10cm') return tell('noModifiers', base)
  if (modifiers.length > mostModifiers) return tell('tooManyModifiers', base, modifiers.length, mostModifiers)
  const bad = modifiers.find((modifier) => !modifierFormat.test(modifier.toUpperCase()))
  return bad === undefined ? undefined : tell('notAModifier', quoteInput(bad), base)
}

/** A code with a number of units; undefined for anything else. */
const readUnits = (written: string, systems: readonly CodeSystemId[]): ParsedBad | undefined => {
  const [, before, units] = unitsFormat.exec(written) ?? []
  if (before === undefined || units === undefined) return undefined
  const code = parseCode(before, systems)
  if (!code.ok || code.system === 'icd10cm') return undefined
  const typed = units.replace(/^[\s,]+/, '')
  // X1 to X5 are modifiers, too.
  const modifier = /^x[1-5]$/i.test(typed) ? typed.toUpperCase() : undefined
  return { ok: false, ...tell('unitsNotKept', code.value, quoteInput(typed), modifier), hasUnits: true }
}

/**
 * Reads one code as a person types it: any case, ICD-10-CM with or without its dot, odd dashes, full-width
 * characters. Modifiers follow a CPT or HCPCS code after hyphens, spaces or commas. Units are refused, as an encounter
 * has no place for them. Total: never throws.
 *
 * @param systems the systems that the code may come from; CPT and HCPCS are told apart by their formats.
 */
export const parseCode = (text: string, systems: readonly CodeSystemId[]): ParsedCode => {
  if (text.length > 4 * longestCode) return badCode(text, '', systems)
  const written = normalise(text)
  if (written === '') return { ok: false, ...tell('nothingEntered', howToWrite(systems)) }
  const isApart = /[\s,]/.test(written)
  const [base = '', ...typed] = written.split(isApart ? /[-\s,]+/ : '-')
  const found = recognise(base.toUpperCase(), systems)
  if (!found) return readUnits(written, systems) ?? badCode(text, base.toUpperCase(), systems)
  if (isApart) {
    const units = readUnits(written, systems)
    if (units !== undefined) return units
    // Only modifier-shaped parts may follow a code after a space: "99213 office visit" is words.
    if (found.system === 'icd10cm' || !typed.every((part) => modifierFormat.test(part.toUpperCase())))
      return badCode(text, '', systems)
  }
  const problem = checkModifiers(found.code, typed, found.system)
  if (problem !== undefined) return { ok: false, ...problem }
  const modifiers = typed.map((modifier) => modifier.toUpperCase())
  return { ok: true, ...found, modifiers, value: formatCodeValue(found.code, modifiers) }
}
