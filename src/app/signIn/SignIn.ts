import type { ComponentType } from 'react'
import type { GetToken } from '../../client/http/HttpClientOptions.js'
import type { StorageLike } from '../../client/StorageLike.js'
import type { Dictionary } from '../../schema/isDictionary.js'

/** Someone whom an issuer of tokens has signed in, in this tab. */
export interface SignIn {
  /** Names the user at the issuer (`sub`): the same at each sign-in, and never anybody else's. */
  readonly subject: string
  /** What the issuer says of the user: the claims of the ID token. */
  readonly claims: Dictionary
  /** What came with the tokens besides, such as the patient of a launch. */
  readonly context: Dictionary
  /**
   * The access token, for the clients. It is refreshed shortly before it expires, and where a server refuses it. Rejects
   * with an `EncounterClientError`: `unauthorized` once the issuer has ended the sign-in, `unavailable` while the issuer
   * cannot be reached.
   */
  readonly getToken: GetToken
  /** Whether the issuer has ended the sign-in: nothing is sent until the user has signed in again. */
  readonly hasEnded: () => boolean
  /** Calls back once the sign-in has ended. Returns a function that unsubscribes. */
  readonly subscribe: (onEnded: () => void) => () => void
  /**
   * Leaves the app for the issuer, which brings the user back to this address. Rejects if the issuer cannot be reached.
   *
   * @param confirms Has the user say again who they are, though the issuer may know.
   */
  readonly signInAgain: (options: { readonly confirms: boolean }) => Promise<void>
  /** Keeps the tokens in memory alone, while the app is locked: a page that loads next has none. */
  readonly hold: () => void
  /** Hands the tokens to the page that loads next, and to nobody else. */
  readonly park: () => void
  /**
   * Forgets the tokens and has the issuer forget them. Leaves the app for the page where the issuer ends its own session,
   * if it has one. Call it once all else is cleared.
   */
  readonly signOut: () => Promise<void>
}

/** What all tabs of the app know of its lock. */
export interface LockPlace {
  /** The storage that they share. */
  readonly records: StorageLike
  /** How long the app stays open with nobody there, in ms; undefined: for ever. */
  readonly after: number | undefined
}

/** What became of opening the app for a user of an issuer. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly signIn: SignIn }
  /** Nobody is signed in: the app shows this page in its own place. */
  | { readonly kind: 'not-signed-in'; readonly Page: ComponentType }
