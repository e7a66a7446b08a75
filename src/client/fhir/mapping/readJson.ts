import { type Dictionary, isDictionary, isText } from '../../../schema/isDictionary.js'

/** Reads what a server sent, whatever shape it has: what is not there, or of another type, reads as absent. */
export const partOf = (value: unknown, name: string): Dictionary => {
  const part = isDictionary(value) ? value[name] : undefined
  return isDictionary(part) ? part : {}
}

/** The objects in a list; empty where there is no list. */
export const listOf = (value: unknown, name: string): readonly Dictionary[] => {
  const list = isDictionary(value) ? value[name] : undefined
  return Array.isArray(list) ? list.filter(isDictionary) : []
}

/** A text that is not empty. */
export const textOf = (value: unknown, name: string): string | undefined => {
  const text = isDictionary(value) ? value[name] : undefined
  return isText(text) && text !== '' ? text : undefined
}

/** Whether a CodeableConcept has a code of a system. */
export const hasCoding = (concept: unknown, system: string, code: string): boolean =>
  listOf(concept, 'coding').some((coding) => coding.system === system && coding.code === code)

/** The first extension with this address. */
export const extensionOf = (value: unknown, url: string): Dictionary | undefined =>
  listOf(value, 'extension').find((extension) => extension.url === url)

/** The value of the identifier of a system: of several one that is not marked as an old one. */
export const identifierIn = (value: unknown, system: string): string | undefined => {
  const own = listOf(value, 'identifier').filter((identifier) => identifier.system === system)
  return textOf(own.find(({ use }) => use !== 'old') ?? own[0], 'value')
}

/** `Type/id` of a resource. */
export const referenceTo = (resource: Dictionary): string =>
  `${String(resource.resourceType)}/${String(resource.id)}`

/** Parses the JSON in an extension; undefined where there is none, or none that can be read. */
export const jsonIn = (extension: Dictionary | undefined): unknown => {
  const text = textOf(extension, 'valueString')
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * JSON that a FHIR string can hold: it allows space, tab and line ends only as white space, so that every other kind is
 * escaped.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\S ]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Whether a FHIR string, and a code within a token of a search, can hold a text unchanged. */
export const isFhirText = (text: string): boolean => /^[!-~]+(?: [!-~]+)*$/.test(text) && text.length <= 200
