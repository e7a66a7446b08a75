/** An issuer of OpenID Connect on this machine, which knows "lee" and "robin". */
export interface Issuer {
  readonly issuer: string
  /** The paths and queries that it was asked for. */
  readonly asked: readonly string[]
  /** The settings by which a server knows it. */
  readonly env: Readonly<Record<string, string>>
  /** Lets the app of an origin sign people in. */
  readonly admit: (origin: string) => void
  /** Whether it refuses every code and refresh token. */
  readonly refuseTokens: (isRefusing: boolean) => void
  readonly stop: () => Promise<void>
}

/** Starts an issuer, `oidc-provider` over its own memory. */
export const startIssuer: () => Promise<Issuer>
