import {
  ErrorResponse,
  OidcClient,
  type OidcMetadata,
  type SigninResponse,
  type StateStore,
} from 'oidc-client-ts'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { keysWithPrefix, type StorageLike } from '../../client/StorageLike.js'
import * as words from '../../messages/en/signIn.js'
import { tellerOf } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { SignInEnded } from './createTokenKeeper.js'
import { idTokenProblem, idTokenRefusal } from './idTokenProblem.js'
import { type Place, readPlace } from './place.js'
import type { Tokens } from './tokens.js'

const tell = tellerOf('signIn', words)

/** Who signs people in, and as what the app is known there. */
export interface IssuerOptions {
  readonly issuer: string
  readonly clientId: string
  readonly scope: string
  /** Where it brings people back to. It has to know this address. */
  readonly redirectUri: string
  /** Further parameters of the request to sign in. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Its endpoints, where they are not told at `/.well-known/openid-configuration`. */
  readonly metadata?: Partial<OidcMetadata>
  /** Whether it knows `max_age`, as OpenID Connect has it; default true. */
  readonly knowsMaxAge?: boolean
  /** Checks the signature of an ID token. Rejects with an `EncounterClientError` where it is wrong. */
  readonly checkSignature?: (idToken: string) => Promise<void>
  /** Of this tab: keeps what a sign-in that is under way needs. */
  readonly tab: StorageLike
}

/** What begins a sign-in. */
export interface Beginning {
  readonly place: Place
  /** Has the user say again who they are, though the issuer may know. */
  readonly confirms: boolean
}

/** An issuer's answer to a sign-in. */
export interface Finished {
  readonly tokens: Tokens
  readonly place: Place | undefined
  /** When the user was asked who they are, in ms, where that was wanted and the issuer tells. */
  readonly confirmedAt: number | undefined
  readonly wasToConfirm: boolean
}

/** The requests to an issuer. Rejects with an `EncounterClientError`. */
export interface Issuer {
  /** The address where the user signs in. */
  begin(beginning: Beginning): Promise<string>
  /** @param search The query of its answer. */
  finish(search: string): Promise<Finished>
  /** Rejects with {@link SignInEnded} if it is refused. */
  refresh(tokens: Tokens): Promise<Tokens>
  /** Ends the refresh token, and returns the address where the issuer ends its own session, if it has one. Never rejects. */
  end(tokens: Tokens): Promise<string | undefined>
}

/** The prefix of what a sign-in that is under way keeps in the tab. */
const underWayPrefix = 'encounter-form-app:signing-in:'

/** How long the issuer may take for an answer, in s. */
const patience = 15

const unavailable = (cause: unknown) =>
  new EncounterClientError('unavailable', tell('issuerUnavailable'), { cause })

const unauthorized = (said: ReturnType<typeof tell>, cause?: unknown) =>
  new EncounterClientError('unauthorized', said, { cause })

/** How far this computer's clock may be ahead of the issuer's, in ms. */
const clockSkew = 5 * 60_000

const isExpired = ({ claims: { exp }, idToken }: Tokens): boolean =>
  idToken !== undefined && (typeof exp !== 'number' || exp * 1000 <= Date.now() - clockSkew)

/** Errors that say nothing of the refresh token. */
const passing = new Set(['temporarily_unavailable', 'server_error', 'slow_down'])

/** What an answer has besides what came with the tokens. */
const usual = new Set([
  ...['state', 'code', 'session_state', 'error', 'error_description', 'error_uri', 'userState', 'url_state'],
  ...['access_token', 'token_type', 'refresh_token', 'id_token', 'expires_at', 'scope', 'profile'],
])

/** @param before Those that were refreshed: an answer repeats only what has changed. */
const tokensOf = (response: SigninResponse, before?: Tokens): Tokens => {
  const { expires_at: expires, scope, profile } = response
  const refreshToken = response.refresh_token ?? before?.refreshToken
  const idToken = response.id_token ?? before?.idToken
  return {
    accessToken: response.access_token,
    ...(expires === undefined ? undefined : { expiresAt: expires * 1000 }),
    ...(refreshToken === undefined ? undefined : { refreshToken }),
    ...(idToken === undefined ? undefined : { idToken }),
    ...(scope === undefined ? undefined : { scope }),
    claims: { ...profile },
    context:
      before?.context ?? Object.fromEntries(Object.entries(response).filter(([name]) => !usual.has(name))),
  }
}

/** Keeps in the tab what a sign-in that is under way needs. */
const stateStoreOf = (tab: StorageLike): StateStore => ({
  set: async (key, value) => tab.setItem(underWayPrefix + key, value),
  get: async (key) => tab.getItem(underWayPrefix + key),
  remove: async (key) => {
    const value = tab.getItem(underWayPrefix + key)
    tab.removeItem(underWayPrefix + key)
    return value
  },
  getAllKeys: async () => keysWithPrefix(tab, underWayPrefix).map((key) => key.slice(underWayPrefix.length)),
})

/** Creates an {@link Issuer} that is asked by redirect, with PKCE: no frame, no secret. */
export const createIssuer = ({
  issuer,
  clientId,
  scope,
  redirectUri,
  parameters = {},
  metadata,
  knowsMaxAge = true,
  checkSignature,
  tab,
}: IssuerOptions): Issuer => {
  const client = new OidcClient({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: redirectUri,
    post_logout_redirect_uri: redirectUri,
    extraQueryParams: { ...parameters },
    ...(metadata === undefined ? undefined : { metadata }),
    filterProtocolClaims: false,
    requestTimeoutInSeconds: patience,
    stateStore: stateStoreOf(tab),
  })

  return {
    begin: async ({ place, confirms }) => {
      const asksAnew = { prompt: 'login', ...(knowsMaxAge ? { max_age: 0 } : undefined) }
      const request = await client
        .createSigninRequest({
          state: { place, confirms },
          nonce: crypto.randomUUID(),
          // Whatever the parameters of config.json say.
          extraQueryParams: { ...parameters, ...(confirms ? asksAnew : undefined) },
        })
        .catch((cause: unknown) => {
          throw unavailable(cause)
        })
      return request.url
    },
    finish: async (search) => {
      const url = `${redirectUri}${search}`
      const { state } = await client.readSigninResponseState(url).catch((cause: unknown) => {
        throw unauthorized(tell('wrongAnswer'), cause)
      })
      const response = await client.processSigninResponse(url).catch((cause: unknown) => {
        const refusal = idTokenRefusal(cause)
        if (refusal !== undefined) throw unauthorized(refusal, cause)
        if (!(cause instanceof ErrorResponse)) throw unavailable(cause)
        const { error, error_description: reason } = cause
        throw unauthorized(reason ? tell('refusedBecause', reason) : tell('refused'), error)
      })
      const tokens = tokensOf(response)
      const told = await client.metadataService.getMetadata()
      const problem = idTokenProblem(tokens.claims, { issuer: told.issuer, clientId })
      if (problem !== undefined) throw unauthorized(problem)
      if (isExpired(tokens)) throw unauthorized(tell('expired'))
      if (tokens.idToken !== undefined) await checkSignature?.(tokens.idToken)
      const began: unknown = state.data
      const { auth_time: authTime } = tokens.claims
      return {
        tokens,
        place: isDictionary(began) ? readPlace(began.place) : undefined,
        wasToConfirm: isDictionary(began) && began.confirms === true,
        confirmedAt: typeof authTime === 'number' ? authTime * 1000 : undefined,
      }
    },
    refresh: async (tokens) => {
      const { refreshToken, idToken, scope: given, claims } = tokens
      if (refreshToken === undefined) throw new SignInEnded()
      const { sub = '', iss = '', aud = '', exp = 0, iat = 0 } = claims
      const profile = {
        ...claims,
        sub: String(sub),
        iss: String(iss),
        aud: String(aud),
        exp: Number(exp),
        iat: Number(iat),
      }
      const response = await client
        .useRefreshToken({
          state: {
            refresh_token: refreshToken,
            session_state: null,
            profile,
            ...(idToken === undefined ? undefined : { id_token: idToken }),
            ...(given === undefined ? undefined : { scope: given }),
          },
          timeoutInSeconds: patience,
        })
        .catch((cause: unknown) => {
          const isRefused = cause instanceof ErrorResponse && !passing.has(cause.error ?? '')
          // The token that was turned over is gone with an answer that is not for this user.
          throw isRefused || idTokenRefusal(cause) !== undefined
            ? new SignInEnded(undefined, { cause })
            : cause
        })
      return tokensOf(response, tokens)
    },
    end: async ({ refreshToken, idToken }) => {
      const hasRevocation = await client.metadataService.getRevocationEndpoint().catch(() => undefined)
      if (hasRevocation !== undefined && refreshToken !== undefined) {
        await client.revokeToken(refreshToken, 'refresh_token').catch(() => undefined)
      }
      const request = await client
        .createSignoutRequest(idToken === undefined ? {} : { id_token_hint: idToken })
        .catch(() => undefined)
      return request?.url
    },
  }
}
