import type { ComponentType } from 'react'
import type { EarlyAnswer } from '../../client/http/answeredBy.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import type { Encounter } from '../../encounter/Encounter.js'
import type { EncounterDefinition } from '../../encounter/EncounterDefinition.js'
import type { Told } from '../../messages/Told.js'
import type { AppClient } from '../AppClient.js'
import type { LockPlace, SignIn, SignInOutcome } from '../signIn/SignIn.js'
import type { AppUsers } from '../users.js'
import type { Clients } from './createClients.js'
import type { EarlyReads } from './firstReads.js'

/** What an EHR that opened the app adds to its pages. */
export interface LaunchPart {
  /** Says on every page whose chart is open in the EHR. */
  readonly Line: ComponentType
  /** What a new encounter begins with, by the state of its history entry. */
  readonly begin: (state: unknown) => Encounter | undefined
}

/** The server that keeps encounters, or why it cannot be used. */
export type OpenedServer =
  | {
      readonly kind: 'server'
      readonly clients: Clients<AppClient>
      readonly users: AppUsers
      /** Where an issuer signs people in: there is one user. */
      readonly signIn?: SignIn | undefined
      /** Where an EHR has opened the app. */
      readonly launch?: LaunchPart
      /** Shows that user in the header. */
      readonly UserPart?: ComponentType | undefined
    }
  | Exclude<SignInOutcome, { kind: 'signed-in' }>
  | { readonly kind: 'refused'; readonly message: string; readonly told?: Told | undefined }
  | { readonly kind: 'unreachable' }

/** What an encounter server was asked for before its client was there. */
export interface EarlyAnswers {
  /** Who is signed in: one a token. */
  readonly sessions: readonly EarlyAnswer[]
  readonly reads: Promise<EarlyReads | undefined> | undefined
}

/** What the client of a server needs of the app. */
export interface ServerSite {
  readonly early?: EarlyAnswers | undefined
  readonly definition: EncounterDefinition
  readonly codes: Pick<CodeSource, 'lookUp'>
  /** Address of the app. */
  readonly page: string
  /** What all tabs know of the lock. */
  readonly lock?: LockPlace | undefined
}

/** Opens a server; where config.json names an issuer, for whoever it signs in. */
export type OpenForUser = (
  open: (signIn: SignIn | undefined) => Promise<OpenedServer>,
) => Promise<OpenedServer>
