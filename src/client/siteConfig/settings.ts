import * as words from '../../messages/en/siteConfig.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'

const tell = tellerOf('siteConfig', words)

const show = (value: unknown): string => (isText(value) ? value : (JSON.stringify(value) ?? String(value)))

/** Says what is wrong with the value of a setting; undefined if it is of the right kind. */
export type Shape = (value: unknown, name: string) => Said | undefined

const shape =
  (is: (value: unknown) => boolean, wrong: (name: string, value: string) => Said): Shape =>
  (value, name) =>
    is(value) ? undefined : wrong(name, show(value))

const isLocale = (value: unknown): boolean => {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

const object = shape(isDictionary, (name) => tell('needsObject', name))
const text = shape(isText, (name, value) => tell('needsText', name, value))
const texts = shape(
  (value) => Array.isArray(value) && value.every(isText),
  (name) => tell('needsTexts', name),
)
const objects = shape(
  (value) => Array.isArray(value) && value.every(isDictionary),
  (name) => tell('needsObjects', name),
)

/**
 * What config.json may say, with the kind of its value. A name that is like none of these is left alone: it may be meant for
 * something else. What its value has to be beside that is told where the setting is used.
 */
export const settings: Readonly<Record<string, Shape>> = {
  // What these say is looked at by itself.
  client: () => undefined,
  headers: () => undefined,
  locale: shape(isLocale, (_, value) => tell('wrongLocale', value)),
  encounter: object,
  forms: object,
  baseUrl: text,
  tokens: texts,
  token: text,
  directory: object,
  systems: object,
  users: objects,
  encounterType: object,
  pollSeconds: shape(isNumber, (name, value) => tell('needsNumber', name, value)),
  signIn: object,
  smart: object,
  serviceWorker: shape(
    (value) => typeof value === 'boolean',
    (name, value) => tell('needsSwitch', name, value),
  ),
  lockAfterMinutes: shape(isNumber, (_, value) => tell('wrongLock', value)),
}

const systems = { patient: text, provider: text, appointment: text, encounter: text }

/** What the settings may hold that are objects themselves. */
export const nestedSettings: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  directory: { client: text, baseUrl: text, systems: object, token: text },
  'directory.systems': systems,
  systems,
  encounterType: { system: text, code: text, display: text },
  signIn: {
    issuer: text,
    clientId: text,
    scope: text,
    parameters: object,
    nameClaim: text,
    providerClaim: text,
    rolesClaim: text,
    roles: object,
    asksAgain: shape(
      (value) => typeof value === 'boolean',
      (name, value) => tell('needsSwitch', name, value),
    ),
  },
  smart: {
    clientId: text,
    // An issuer may be its address alone.
    issuers: shape(Array.isArray, (name) => tell('needsList', name)),
    scopes: text,
    capabilities: texts,
    roles: objects,
  },
}
