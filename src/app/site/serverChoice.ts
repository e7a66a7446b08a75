import { isDictionary } from '../../schema/isDictionary.js'

/** The client that a config.json names. */
export const clientIn = (config: unknown): unknown => (isDictionary(config) ? config.client : undefined)

/** Whether a name in config.json is that of a server, rather than of a storage of this browser. */
export const isServer = (choice: unknown): choice is 'http' | 'fhir' => choice === 'http' || choice === 'fhir'
