import { compactVerify, createLocalJWKSet, errors, type JWK } from 'jose'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import * as words from '../../messages/en/smart.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isText } from '../../schema/isDictionary.js'

const tell = tellerOf('smart', words)

/** Those by which a server proves what it signed: none where whoever reads a token could have made it. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const isKey = (key: Dictionary): key is Dictionary & JWK => isText(key.kty)

const isSignedBy = async (idToken: string, keys: readonly JWK[]): Promise<boolean> => {
  const verify = (key: Parameters<typeof compactVerify>[1]) => compactVerify(idToken, key, { algorithms })
  try {
    const set = createLocalJWKSet({ keys: [...keys] })
    await compactVerify(idToken, set, { algorithms }).catch(async (error: unknown) => {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error
      // A token that names no key may be of any of them.
      const matching: Parameters<typeof verify>[0][] = []
      for await (const key of error) matching.push(key)
      await Promise.any(matching.map(verify))
    })
    return true
  } catch {
    return false
  }
}

/** Where an EHR's keys are, if they are where it answers this app anyhow: the page may ask nobody else. */
export const keysAddressOf = (told: Dictionary, baseUrl: string): string | undefined => {
  const { jwks_uri: address, token_endpoint: tokens } = told
  if (!isText(address) || !URL.canParse(address)) return undefined
  const known = [baseUrl, tokens].flatMap((url) =>
    isText(url) && URL.canParse(url) ? [new URL(url).origin] : [],
  )
  return known.includes(new URL(address).origin) ? address : undefined
}

/**
 * Checks that an EHR has signed an ID token. Rejects with an `EncounterClientError` if it has not.
 *
 * @param readKeys Resolves to undefined where the keys cannot be read: then TLS alone shows whose token it is.
 */
export const checkSignature = async (
  idToken: string,
  readKeys: () => Promise<readonly Dictionary[] | undefined>,
  issuer: string,
): Promise<void> => {
  const keys = await readKeys()
  if (keys === undefined || (await isSignedBy(idToken, keys.filter(isKey)))) return
  throw new EncounterClientError('unauthorized', tell('notSigned', issuer))
}
