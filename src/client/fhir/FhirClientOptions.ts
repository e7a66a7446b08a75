import type { GetToken } from '../http/HttpClientOptions.js'

/** The systems of the identifiers that the schema's ids stand for (`Identifier.system`). */
export interface FhirSystems {
  readonly patient: string
  readonly provider: string
  readonly appointment: string
  readonly encounter: string
}

/** A coding of a FHIR resource. */
export interface FhirCoding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

/** Where a FHIR R4 server is, and how to sign in there. */
export interface FhirServerOptions {
  /** The server's base address, for example `https://ehr.example/fhir/r4`. */
  readonly baseUrl: string
  /** Sends requests; default: the browser's `fetch`. */
  readonly fetch?: typeof globalThis.fetch
  /** Returns the bearer token of the signed-in user; undefined: none is sent. */
  readonly getToken?: GetToken
  /** How long one attempt may take, in ms; default 15,000. */
  readonly timeout?: number
  /** The systems of the clinic's identifiers. A patient without one of its system cannot be selected. */
  readonly systems: FhirSystems
}
