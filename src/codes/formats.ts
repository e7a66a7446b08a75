import type { CodeSystemId } from './CodeSystem.js'

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

/** Why a text is no code. */
export interface ParsedBad {
  readonly ok: false
  /** What is wrong and how to mend it; can be shown as it is. */
  readonly message: string
}

/** What {@link parseCode} makes of a text. */
export type ParsedCode = ParsedOk | ParsedBad

/** The names that people know the code systems by. */
const codeSystemNames: Readonly<Record<CodeSystemId, string>> = {
  icd10cm: 'ICD-10-CM',
  cpt: 'CPT',
  hcpcs: 'HCPCS',
}

/**
 * Canonical formats. ICD-10-CM: held against all entries of FY2027, where the second character may be a letter
 * (QA0). CPT: Category I, then II (F), III (T), PLA (U) and MAAA (M). HCPCS: Level II without the dental D codes.
 */
const formats: Readonly<Record<CodeSystemId, RegExp>> = {
  icd10cm: /^(?:[A-Z][0-9]|QA)[0-9AB](?:\.[0-9A-LXZ](?:[0-9A-EXYZ](?:[0-9A-HX][0-9A-HJKMNP-S]?)?)?)?$/,
  cpt: /^\d{4}[0-9FTUM]$/,
  hcpcs: /^[A-CEGHJ-MP-V]\d{4}$/,
}

const modifierFormat = /^[0-9A-Z]{2}$/
const mostModifiers = 4
const longestCode = 40
const systemIds: readonly CodeSystemId[] = ['icd10cm', 'cpt', 'hcpcs']

/** Quotes what was typed in a message: printable, at most 40 characters. */
export const quoteInput = (text: string): string => {
  const shown = [
    ...text
      .slice(0, 4 * longestCode)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
  return shown.length > longestCode ? `"${shown.slice(0, longestCode - 1).join('')}…"` : `"${shown.join('')}"`
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
    .replace(/\.$/, '')

const recognise = (
  typed: string,
  systems: readonly CodeSystemId[],
): { system: CodeSystemId; code: string } | undefined => {
  // A form that is complete as typed goes before one that lacks its dot: J1885 is HCPCS where both are allowed.
  const asTyped = systems.find((system) => formats[system].test(typed))
  if (asTyped) return { system: asTyped, code: typed }
  const dotted = withIcdDot(typed)
  return systems.includes('icd10cm') && formats.icd10cm.test(dotted)
    ? { system: 'icd10cm', code: dotted }
    : undefined
}

const howToWrite = (systems: readonly CodeSystemId[]): string => {
  const diagnosis = 'a letter, a digit and 1 to 5 more, for example J06.9'
  const examples = [systems.includes('cpt') && '99213', systems.includes('hcpcs') && 'J1885'].filter(Boolean)
  const procedure = `5 characters, for example ${examples.join(' or ')}, and up to four modifiers, as in ${examples[0]}-25`
  if (examples.length === 0) return `A code is ${diagnosis}.`
  return systems.includes('icd10cm') ? `A code is ${diagnosis}; or ${procedure}.` : `A code is ${procedure}.`
}

const withArticle = (systems: readonly CodeSystemId[]): string =>
  `${systems[0] === 'icd10cm' ? 'an' : 'a'} ${systems.map((system) => codeSystemNames[system]).join(' or ')}`

/** @param text As it was typed: a message that quotes it in another case would speak of something else. */
const badCode = (text: string, base: string, systems: readonly CodeSystemId[]): ParsedBad => {
  const wanted = withArticle(systems)
  const other = recognise(
    base,
    systemIds.filter((system) => !systems.includes(system)),
  )
  if (other) {
    const place = other.system === 'icd10cm' ? 'diagnosis' : 'procedure'
    const kind = withArticle([other.system])
    return {
      ok: false,
      message: `${quoteInput(text)} is ${kind} code, not ${wanted} code. Enter it with the ${place} codes.`,
    }
  }
  return { ok: false, message: `${quoteInput(text)} is not ${wanted} code. ${howToWrite(systems)}` }
}

const checkModifiers = (
  base: string,
  modifiers: readonly string[],
  system: CodeSystemId,
): string | undefined => {
  if (modifiers.length === 0) return undefined
  if (system === 'icd10cm') return `A diagnosis code takes no modifier. Enter ${base} alone.`
  if (modifiers.length > mostModifiers)
    return `${base} has ${modifiers.length} modifiers, and a code takes at most four. Take some off.`
  const bad = modifiers.find((modifier) => !modifierFormat.test(modifier.toUpperCase()))
  if (bad === undefined) return undefined
  return `${quoteInput(bad)} is not a modifier. A modifier is two letters or digits after a hyphen, as in ${base}-25.`
}

/**
 * Reads one code as a person types it: any case, ICD-10-CM with or without its dot, odd dashes, full-width
 * characters. Modifiers follow a CPT or HCPCS code after hyphens. Total: never throws.
 *
 * @param systems the systems that the code may come from; CPT and HCPCS are told apart by their formats.
 */
export const parseCode = (text: string, systems: readonly CodeSystemId[]): ParsedCode => {
  if (text.length > 4 * longestCode) return badCode(text, '', systems)
  const written = normalise(text)
  if (written === '') return { ok: false, message: `Nothing was entered. ${howToWrite(systems)}` }
  const [base = '', ...modifiers] = written.toUpperCase().split('-')
  const found = recognise(base, systems)
  if (!found) return badCode(text, base, systems)
  const problem = checkModifiers(found.code, written.split('-').slice(1), found.system)
  if (problem !== undefined) return { ok: false, message: problem }
  return { ok: true, ...found, modifiers, value: formatCodeValue(found.code, modifiers) }
}
