import { MetadataService, OidcClientSettingsStore, type OidcMetadata } from 'oidc-client-ts'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import * as words from '../../messages/en/smart.js'
import { tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import type { SmartConfig, SmartIssuer } from './SmartConfig.js'

const tell = tellerOf('smart', words)

/** How long an EHR may take to answer, in s. */
const patience = 15

/** Whether an EHR signs people in as this app has it: an app without a secret needs PKCE. */
const isUsable = (told: Dictionary): boolean => {
  const methods = told.code_challenge_methods_supported
  return (
    isText(told.authorization_endpoint) &&
    isText(told.token_endpoint) &&
    (!Array.isArray(methods) || methods.includes('S256'))
  )
}

/** Where an EHR signs people in, of what it says of itself. */
export const endpointsOf = (told: Dictionary): Partial<OidcMetadata> => {
  const { issuer, authorization_endpoint, token_endpoint, end_session_endpoint, revocation_endpoint } = told
  return {
    ...(isText(issuer) ? { issuer } : undefined),
    ...(isText(authorization_endpoint) ? { authorization_endpoint } : undefined),
    ...(isText(token_endpoint) ? { token_endpoint } : undefined),
    ...(isText(end_session_endpoint) ? { end_session_endpoint } : undefined),
    ...(isText(revocation_endpoint) ? { revocation_endpoint } : undefined),
  }
}

/** Whether an EHR may be asked with `max_age`: SMART App Launch allows it only where the EHR is known to support it. */
export const knowsMaxAge = ({ claims_supported: claims }: Dictionary): boolean =>
  Array.isArray(claims) && claims.includes('auth_time')

/** Asks an EHR for `.well-known/smart-configuration`. Rejects with an `EncounterClientError`. */
export const readSmartConfiguration = async (
  { url, name }: SmartIssuer,
  { clientId }: Pick<SmartConfig, 'clientId'>,
  redirectUri: string,
): Promise<Dictionary> => {
  const service = new MetadataService(
    new OidcClientSettingsStore({
      authority: url,
      metadataUrl: `${url.replace(/\/+$/, '')}/.well-known/smart-configuration`,
      client_id: clientId,
      redirect_uri: redirectUri,
      requestTimeoutInSeconds: patience,
    }),
  )
  const answer = await service.getMetadata().catch((cause: unknown) => {
    throw new EncounterClientError('unavailable', tell('unavailable', name), { cause })
  })
  const told = isDictionary(answer) ? answer : {}
  if (!isUsable(told)) throw new EncounterClientError('invalid', tell('noSmart', name))
  return told
}
