import * as words from '../../messages/en/siteConfig.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { isSource, sourceLists } from './contentSources.js'
import { likelyName } from './likelyName.js'
import { nestedSettings, type Shape, settings } from './settings.js'

const tell = tellerOf('siteConfig', words)

const clients = ['local-storage', 'indexed-db', 'http', 'fhir']

/** Settings that say where a server is: without a client nobody would read them. */
const ofServers = ['baseUrl', 'directory', 'systems', 'tokens', 'signIn']

const show = (value: unknown): string => (isText(value) ? value : JSON.stringify(value))

/** What is wrong with the names and values of an object of config.json. */
const wrongIn = (given: Dictionary, known: Readonly<Record<string, Shape>>, place = ''): readonly Said[] =>
  Object.entries(given).flatMap(([name, value]) => {
    if (Object.hasOwn(known, name)) return known[name]?.(value, place + name) ?? []
    const meant = likelyName(name, Object.keys(known))
    return meant === undefined ? [] : [tell('typo', place + name, place + meant)]
  })

const at = (config: Dictionary, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isDictionary(value) ? value[name] : undefined), config)

const wrongClient = (config: Dictionary): readonly Said[] => {
  const { client } = config
  if (client === undefined) {
    // A misspelled one is told by itself.
    const isMisspelled = Object.keys(config).some(
      (name) => likelyName(name, Object.keys(settings)) === 'client',
    )
    const lost = isMisspelled ? undefined : ofServers.find((name) => config[name] !== undefined)
    return lost === undefined ? [] : [tell('noClient', lost)]
  }
  return clients.some((known) => known === client) ? [] : [tell('unknownClient', show(client))]
}

const wrongHeaders = (headers: unknown): readonly Said[] => {
  if (headers === undefined) return []
  if (!isDictionary(headers)) return [tell('needsObject', 'headers')]
  return Object.entries(headers).flatMap(([name, value]) => {
    const place = `headers.${name}`
    if (!sourceLists.some((known) => known === name)) {
      const meant = likelyName(name, sourceLists)
      return meant === undefined
        ? [tell('unknownName', place, sourceLists.join(', '))]
        : [tell('typo', place, `headers.${meant}`)]
    }
    if (!Array.isArray(value)) return [tell('needsSources', place)]
    return value
      .filter((source) => !isSource(source))
      .map((source) => tell('wrongSource', place, show(source)))
  })
}

/** What is wrong with a config.json, whichever client it names: a person who runs the site is told all of it at once. */
export const findConfigProblems = (config: unknown): readonly Said[] => {
  if (!isDictionary(config)) return [tell('notAnObject')]
  return [
    ...wrongIn(config, settings),
    ...wrongClient(config),
    ...Object.entries(nestedSettings).flatMap(([path, known]) => {
      const given = at(config, path)
      return isDictionary(given) ? wrongIn(given, known, `${path}.`) : []
    }),
    ...wrongHeaders(config.headers),
  ]
}

/** Where JSON that could not be parsed is wrong, as the engine's error says it: by line and column, or by position. */
const placeOf = (text: string, message: string): readonly [line: string, column: string] | undefined => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (line !== undefined && column !== undefined) return [line, column]
  const [, position] = /position (\d+)/.exec(message) ?? []
  if (position === undefined) return undefined
  const before = text.slice(0, Number(position)).split('\n')
  return [String(before.length), String((before.at(-1)?.length ?? 0) + 1)]
}

/** What is wrong with the text of a config.json that is not JSON. */
export const describeBroken = (text: string): Said => {
  try {
    JSON.parse(text)
  } catch (error) {
    const place = placeOf(text, error instanceof Error ? error.message : '')
    if (place !== undefined) return tell('notJsonAt', ...place)
  }
  return tell('notJson')
}

/** What is said where a config.json that named a server is no longer there. */
export const goneConfig = (): Said => tell('gone')
