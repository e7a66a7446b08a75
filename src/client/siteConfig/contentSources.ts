import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'

/** Names in `headers` of config.json, each a list of sources of the Content-Security-Policy. */
export const sourceLists = ['connectSrc', 'frameAncestors'] as const

/** Whether a text is one source of a policy: an origin, or the app's own. Any other text could end the policy or widen it. */
export const isSource = (value: unknown): value is string =>
  isText(value) &&
  /^(?:'self'|(?:https?|wss?):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?)$/i.test(value)

/** With whom the app may speak beside its own origin, and in whose pages it may be framed. */
export interface ContentSources {
  readonly connectSrc: readonly string[]
  readonly frameAncestors: readonly string[]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const within = (value: unknown, name: string): unknown => (isDictionary(value) ? value[name] : undefined)

/** The origin of an address on another site. Relative ones are on the app's own. */
const originOf = (address: unknown): readonly string[] => {
  if (!isText(address) || !URL.canParse(address)) return []
  const { protocol, origin } = new URL(address)
  return /^https?:$/.test(protocol) ? [origin] : []
}

/** Addresses that config.json has the app send requests to. */
const addressesIn = (config: Dictionary): readonly unknown[] => {
  const { baseUrl, directory, signIn, smart, forms } = config
  return [
    baseUrl,
    within(directory, 'baseUrl'),
    within(signIn, 'issuer'),
    ...listOf(within(smart, 'issuers')).flatMap((issuer) => [issuer, within(issuer, 'url')]),
    ...Object.values(isDictionary(forms) ? forms : {}).map((form) => within(within(form, 'submit'), 'post')),
  ]
}

/**
 * The sources that a config.json asks for: what it lists under `headers`, and the origins of the servers that it names
 * elsewhere, so that nobody has to write them twice.
 */
export const contentSources = (config: Dictionary): ContentSources => {
  const [connect, frame] = sourceLists.map((name) => listOf(within(config.headers, name)).filter(isSource))
  const named = addressesIn(config).flatMap(originOf)
  return {
    connectSrc: [...new Set([...named, ...(connect ?? [])])].filter((source) => source !== "'self'"),
    frameAncestors: [...new Set(frame)],
  }
}
