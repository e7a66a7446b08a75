import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { GetToken } from '../../client/http/HttpClientOptions.js'
import * as words from '../../messages/en/signIn.js'
import { tellerOf } from '../../messages/Told.js'
import type { Tokens } from './tokens.js'

const tell = tellerOf('signIn', words)

/** The issuer does not give a new token any more: the user has to sign in again. */
export class SignInEnded extends Error {
  override readonly name = 'SignInEnded'
}

/** What a {@link TokenKeeper} asks of the issuer. */
export interface TokenKeeperOptions {
  readonly tokens: Tokens
  /** Exchanges the refresh token. Rejects with {@link SignInEnded} where it is refused, else the issuer cannot be reached. */
  readonly refresh: (tokens: Tokens) => Promise<Tokens>
  /** Returns the time, in ms. */
  readonly now: () => number
}

/** Keeps the tokens of one user up to date. */
export interface TokenKeeper {
  readonly getToken: GetToken
  readonly tokens: () => Tokens
  readonly hasEnded: () => boolean
  readonly subscribe: (onEnded: () => void) => () => void
}

/** An access token that has less than this left is refreshed before it is used, in ms. */
const shortest = 30_000

/** Creates a {@link TokenKeeper}. Requests that need a new token at once share one refresh: a refresh token is good for one. */
export const createTokenKeeper = ({ tokens: first, refresh, now }: TokenKeeperOptions): TokenKeeper => {
  let tokens = first
  let ended = false
  let refreshing: Promise<string> | undefined
  const listeners = new Set<() => void>()

  const end = () => {
    ended = true
    for (const listener of [...listeners]) listener()
  }
  const signedOut = (cause?: unknown) => new EncounterClientError('unauthorized', tell('ended'), { cause })

  const renew = async (): Promise<string> => {
    try {
      tokens = await refresh(tokens)
      return tokens.accessToken
    } catch (cause) {
      if (!(cause instanceof SignInEnded)) {
        throw new EncounterClientError('unavailable', tell('issuerUnavailable'), { cause })
      }
      end()
      throw signedOut(cause)
    }
  }
  const renewOnce = (): Promise<string> => {
    refreshing ??= renew().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }
  const isStale = () => tokens.expiresAt !== undefined && tokens.expiresAt - now() < shortest

  return {
    getToken: async ({ isRefused }) => {
      if (ended) throw signedOut()
      return isRefused || isStale() || refreshing !== undefined ? renewOnce() : tokens.accessToken
    },
    tokens: () => tokens,
    hasEnded: () => ended,
    subscribe: (onEnded) => {
      listeners.add(onEnded)
      return () => listeners.delete(onEnded)
    },
  }
}
