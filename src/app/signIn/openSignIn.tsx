import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { StorageLike } from '../../client/StorageLike.js'
import { createIssuer, type Finished, type Issuer, type IssuerOptions } from './createIssuer.js'
import { createTabTokens, type TabTokens } from './createTabTokens.js'
import { createTokenKeeper } from './createTokenKeeper.js'
import { isAnswer, type Place, withoutAnswer } from './place.js'
import type { SignIn, SignInOutcome } from './SignIn.js'
import { SignInPage, type SignInReason } from './SignInPage.js'
import type { Tokens } from './tokens.js'

/** Set in the tab where the user has signed out: it does not sign in by itself. */
const signedOutKey = 'encounter-form-app:signed-out'

/** What {@link openSignIn} takes. */
export interface OpenSignInOptions extends IssuerOptions {
  /** Leaves for an address; default: in this tab. */
  readonly leave?: (address: string) => void
  /** Signs in anew, whoever was signed in, or out, in this tab. */
  readonly isAnew?: boolean
}

/** Where in the app this tab is. */
const placeHere = (): Place => ({
  path: `${location.pathname}${withoutAnswer(location.search)}`,
  state: history.state,
})

const refusedBy = (error: unknown): SignInReason => {
  if (!(error instanceof EncounterClientError)) throw error
  return { kind: 'refused', problem: error }
}

interface Opening {
  readonly issuer: Issuer
  readonly tab: StorageLike
  readonly tabTokens: TabTokens
  readonly leave: (address: string) => void
  readonly home: string
}

const signInOf = ({ issuer, tab, tabTokens, leave, home }: Opening, first: Tokens): SignIn => {
  const keeper = createTokenKeeper({ tokens: first, refresh: issuer.refresh, now: Date.now })
  tabTokens.keep(keeper.tokens)
  // A reload then leads to the issuer.
  keeper.subscribe(tabTokens.forget)
  return {
    subject: String(first.claims.sub ?? ''),
    claims: first.claims,
    context: first.context,
    getToken: keeper.getToken,
    hasEnded: keeper.hasEnded,
    subscribe: keeper.subscribe,
    park: tabTokens.park,
    signInAgain: async () => leave(await issuer.begin({ place: placeHere(), confirms: false })),
    signOut: async () => {
      tabTokens.forget()
      tab.setItem(signedOutKey, '1')
      leave((await issuer.end(keeper.tokens())) ?? home)
    },
  }
}

/**
 * Finds out who is signed in in this tab, or leaves for the issuer to find out. Call it before the address is read: an
 * answer of the issuer is removed from the address at once.
 */
export const openSignIn = async ({
  leave = (address) => location.assign(address),
  isAnew = false,
  ...options
}: OpenSignInOptions): Promise<SignInOutcome> => {
  const { tab, redirectUri: home } = options
  const { search } = location
  const here = placeHere()
  if (isAnswer(search)) history.replaceState(null, '', here.path)
  const issuer = createIssuer(options)
  const opening: Opening = { issuer, tab, tabTokens: createTabTokens(tab, window), leave, home }

  const go = async (place: Place) => leave(await issuer.begin({ place, confirms: false }))
  const show = (reason: SignInReason, place = here): SignInOutcome => ({
    kind: 'not-signed-in',
    Page: () => <SignInPage reason={reason} onSignIn={() => go(place)} />,
  })
  const finish = async (): Promise<Finished | SignInReason> => issuer.finish(search).catch(refusedBy)

  const before = opening.tabTokens.take()
  if (isAnswer(search)) {
    const finished = await finish()
    if ('kind' in finished) return show(finished)
    const { tokens, place } = finished
    tab.removeItem(signedOutKey)
    if (place !== undefined) history.replaceState(place.state, '', place.path)
    return { kind: 'signed-in', signIn: signInOf(opening, tokens) }
  }
  if (before !== undefined && !isAnew) return { kind: 'signed-in', signIn: signInOf(opening, before) }
  if (tab.getItem(signedOutKey) !== null && !isAnew) return show({ kind: 'signed-out' })
  return go(here).then(
    () => show({ kind: 'leaving' }),
    (error: unknown) => show(refusedBy(error)),
  )
}
