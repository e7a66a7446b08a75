import * as words from '../../messages/en/siteConfig.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { isSource, sourceLists } from './contentSources.js'
import { likelyName } from './likelyName.js'

const tell = tellerOf('siteConfig', words)

const clients = ['local-storage', 'indexed-db', 'http', 'fhir']

/** What config.json may say. A name that is like none of these is left alone: it may be meant for something else. */
const settings = [
  'client',
  'locale',
  'encounter',
  'forms',
  'headers',
  'baseUrl',
  'tokens',
  'token',
  'directory',
  'systems',
  'users',
  'encounterType',
  'pollSeconds',
  'signIn',
  'smart',
  'serviceWorker',
]

/** Settings that say where a server is: without a client nobody would read them. */
const ofServers = ['baseUrl', 'directory', 'systems', 'tokens']

const ofSmart = ['clientId', 'issuers', 'scopes', 'capabilities', 'roles']

const show = (value: unknown): string => (isText(value) ? value : JSON.stringify(value))

const typosIn = (given: Dictionary, known: readonly string[], place = ''): readonly Said[] =>
  Object.keys(given)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = likelyName(name, known)
      return meant === undefined ? [] : [tell('typo', place + name, place + meant)]
    })

const wrongClient = (config: Dictionary): readonly Said[] => {
  const { client } = config
  if (client === undefined) {
    // A misspelled one is told by itself.
    const isMisspelled = Object.keys(config).some((name) => likelyName(name, settings) === 'client')
    const lost = isMisspelled ? undefined : ofServers.find((name) => config[name] !== undefined)
    return lost === undefined ? [] : [tell('noClient', lost)]
  }
  return clients.some((known) => known === client) ? [] : [tell('unknownClient', show(client))]
}

const isLocale = (value: unknown): boolean => {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
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
  const { locale, headers, directory, smart } = config
  const objects = ['forms', 'signIn', 'smart', 'directory'].filter(
    (name) => config[name] !== undefined && !isDictionary(config[name]),
  )
  return [
    ...typosIn(config, settings),
    ...wrongClient(config),
    ...(locale === undefined || isLocale(locale) ? [] : [tell('wrongLocale', show(locale))]),
    ...objects.map((name) => tell('needsObject', name)),
    ...(isDictionary(directory)
      ? typosIn(directory, ['client', 'baseUrl', 'systems', 'token'], 'directory.')
      : []),
    ...(isDictionary(smart) ? typosIn(smart, ofSmart, 'smart.') : []),
    ...wrongHeaders(headers),
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
