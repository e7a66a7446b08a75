import type { ClientSupport } from '../EncounterClient.js'

/** Called before each request. `isRefused`: the server refused the previous token, so a new one is needed. */
export type GetToken = (options: { readonly isRefused: boolean }) => Promise<string | undefined>

/** Where a server is, and how to sign in there. */
export interface HttpServerOptions {
  /** Address of the server's interface as described in `openapi.yaml`, for example `https://clinic.example/api`. */
  readonly baseUrl: string
  /** Sends requests; default: the browser's `fetch`. */
  readonly fetch?: typeof globalThis.fetch
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Returns the bearer token of the signed-in user; undefined: none is sent. */
  readonly getToken?: GetToken
  /** How long one attempt may take, in ms; default 15,000. */
  readonly timeout?: number
}

/** Options of `createHttpClient`. Only `baseUrl` is required. */
export interface HttpClientOptions extends HttpServerOptions {
  /**
   * What the server supports, as `readHttpSession` tells; default: all but the filter by readiness and the order by
   * findings, which a server without checks rejects.
   */
  readonly supports?: ClientSupport
}
