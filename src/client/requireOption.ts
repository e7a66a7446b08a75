import { isDictionary, isText } from '../schema/isDictionary.js'

/**
 * Refuses an option that a client cannot work with: it would fail with the first request, in words for users.
 *
 * @param fix How to fix it, as a sentence.
 * @throws TypeError
 */
const requireOption = (option: string, fits: boolean, fix: string): void => {
  if (!fits) throw new TypeError(`The client cannot use its option "${option}". ${fix}`)
}

const isNamed = (text: unknown): boolean => isText(text) && text !== ''

/** Whether a text can be the address of a server: absolute over http(s), or below that of the page. */
const isAddress = (text: unknown): boolean => {
  const page = 'https://page.example'
  return isText(text) && text !== '' && URL.canParse(text, page) && /^https?:/.test(new URL(text, page).href)
}

/** Refuses where a server is, and how to sign in there. */
export const requireServer = (baseUrl: unknown, getToken: unknown): void => {
  requireOption(
    'baseUrl',
    isAddress(baseUrl),
    'Pass the server’s address, such as "https://clinic.example/api".',
  )
  requireOption(
    'getToken',
    getToken === undefined || typeof getToken === 'function',
    'Pass a function that returns a promise of the token.',
  )
}

/** Refuses a `user` that cannot be asked anew with each change. */
export const requireUserOption = (user: unknown): void =>
  requireOption(
    'user',
    typeof user === 'function',
    'Pass a function that returns who is signed in: user: () => user.',
  )

/** Refuses an outbox without a name, which all users of a device would share. */
export const requireOutboxName = (options: unknown): void =>
  requireOption(
    'name',
    isDictionary(options) && isNamed(options.name),
    'Pass the server’s address and the user’s id, so that no user sends what another has left waiting.',
  )

/** Refuses systems of identifiers that are incomplete. */
export const requireSystems = (systems: unknown, kinds: readonly string[]): void => {
  for (const kind of kinds)
    requireOption(
      `systems.${kind}`,
      isDictionary(systems) && isNamed(systems[kind]),
      `Pass the Identifier.system of the clinic’s ${kind} numbers, such as "https://clinic.example/${kind}s".`,
    )
}

/** Refuses a type of encounters that is not a coding. */
export const requireEncounterType = (type: unknown): void =>
  requireOption(
    'encounterType',
    isDictionary(type) && isNamed(type.system) && isNamed(type.code),
    'Pass a coding for Encounter.type, with "system" and "code": US Core asks for one.',
  )
