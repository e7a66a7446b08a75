import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type Gate, type ReceivedRequest, startFhirServer, type TestFhirServer } from './startFhirServer.js'

/** What an EHR has open as it launches the app. */
export interface LaunchContext {
  readonly patient?: string
  readonly encounter?: string
}

/** A FHIR server that people sign in at, as SMART App Launch 2 describes it. */
export interface TestSmartServer extends TestFhirServer {
  readonly clientId: string
  /** The address that it sends its answers to, and no other one. */
  redirectUri: string
  /** `fhirUser` of whoever signs in. */
  user: string
  /** Opens a chart, and returns the `launch` that stands for it. */
  launch(context: LaunchContext): string
  /** How it answers whoever is to sign in, if not with a code. */
  refusal: { readonly error: string; readonly description?: string } | undefined
  /** How long an access token lasts, in s. */
  lifetime: number
  /** Takes no access token any more that it has given. */
  expire(): void
  /** Refreshes nothing any more. */
  refusesRefresh: boolean
  /**
   * `auth_time` of its ID tokens, in s: when it last asked the user who they are. `asked`: it asks and tells whenever an app
   * wants it to (`prompt=login`). Undefined where it never tells.
   */
  signedInAt: number | 'asked' | undefined
  /** What is at its `jwks_uri`; undefined where pages of other origins cannot read it. */
  keys: unknown
  /** What the token endpoint adds to its answers. */
  extra: Readonly<Record<string, unknown>>
  /** Its smart-configuration. */
  configuration: Readonly<Record<string, unknown>>
  /** What it was asked at /authorize and /token, the latest last. */
  readonly asked: { readonly at: string; readonly parameters: URLSearchParams }[]
}

interface Grant {
  readonly subject: string
  readonly user: string
  readonly scope: string
  readonly context: LaunchContext
  readonly nonce: string | undefined
  readonly authTime: number | undefined
}

interface Code extends Grant {
  readonly challenge: string
  readonly redirectUri: string
}

const send = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** Lets pages of other origins read the answers, as a server for browsers does. */
const allow = ({ headers }: IncomingMessage, response: ServerResponse) => {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*')
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, prefer, if-match, if-none-exist, accept',
  )
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT')
  response.setHeader('access-control-expose-headers', 'etag, location, retry-after')
  // Chrome keeps what it was allowed for two hours at most.
  response.setHeader('access-control-max-age', '7200')
}

/** Starts a {@link TestSmartServer}. It checks what a launch has to have: PKCE, `aud`, the launch and the redirect address. */
export const startSmartServer = async (): Promise<TestSmartServer> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const launches = new Map<string, LaunchContext>()
  const codes = new Map<string, Code>()
  const accessTokens = new Map<string, number>()
  const refreshTokens = new Map<string, Grant>()
  let askedAt = Math.floor(Date.now() / 1000)

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    const redirectUri = query.get('redirect_uri')
    if (query.get('client_id') !== server.clientId || redirectUri !== server.redirectUri)
      return send(response, 400, { error: 'unknown client or redirect address' })
    const answer = (parameters: Record<string, string>) => {
      const target = new URL(redirectUri)
      for (const [name, value] of Object.entries({ ...parameters, state: query.get('state') ?? '' }))
        target.searchParams.set(name, value)
      response.writeHead(302, { location: target.href })
      response.end()
    }
    const refuse = (error: string, description: string) => answer({ error, error_description: description })
    const scope = query.get('scope') ?? ''
    const launch = query.get('launch')
    const context = launch === null ? {} : launches.get(launch)
    const challenge = query.get('code_challenge')
    if (query.get('response_type') !== 'code') return refuse('unsupported_response_type', 'not a code')
    if (query.get('aud') !== server.baseUrl) return refuse('invalid_request', 'aud is not this server')
    if (challenge === null || query.get('code_challenge_method') !== 'S256')
      return refuse('invalid_request', 'PKCE is needed')
    if (scope.split(' ').includes('launch') !== (launch !== null))
      return refuse('invalid_scope', 'launch without its scope, or the scope without it')
    if (context === undefined) return refuse('invalid_request', 'unknown launch')
    const { refusal } = server
    if (refusal !== undefined) return refuse(refusal.error, refusal.description ?? '')
    const code = randomUUID()
    if (server.signedInAt === 'asked' && query.get('prompt') === 'login')
      askedAt = Math.floor(Date.now() / 1000)
    codes.set(code, {
      ...{ challenge, redirectUri, scope, context, user: server.user, subject: `sub-${server.user}` },
      nonce: query.get('nonce') ?? undefined,
      authTime: server.signedInAt === 'asked' ? askedAt : server.signedInAt,
    })
    return answer({ code })
  }

  const give = async (grant: Grant, response: ServerResponse) => {
    const accessToken = randomUUID()
    accessTokens.set(accessToken, Date.now() + server.lifetime * 1000)
    const refreshes = /(?:^| )(?:online|offline)_access(?: |$)/.test(grant.scope)
    const refreshToken = randomUUID()
    if (refreshes) refreshTokens.set(refreshToken, grant)
    const idToken = await new SignJWT({
      fhirUser: grant.user,
      ...(grant.nonce === undefined ? undefined : { nonce: grant.nonce }),
      ...(grant.authTime === undefined ? undefined : { auth_time: grant.authTime }),
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'first' })
      .setIssuer(server.baseUrl)
      .setAudience(server.clientId)
      .setSubject(grant.subject)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    send(response, 200, {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: server.lifetime,
      scope: grant.scope,
      id_token: idToken,
      ...(refreshes ? { refresh_token: refreshToken } : undefined),
      ...grant.context,
      need_patient_banner: true,
      ...server.extra,
    })
  }

  const exchange = (form: URLSearchParams, response: ServerResponse) => {
    if (form.get('client_id') !== server.clientId) return send(response, 401, { error: 'invalid_client' })
    if (form.get('grant_type') === 'refresh_token') {
      const token = form.get('refresh_token') ?? ''
      const grant = refreshTokens.get(token)
      // A refresh token is good for one.
      refreshTokens.delete(token)
      if (grant === undefined || server.refusesRefresh) return send(response, 400, { error: 'invalid_grant' })
      return give(grant, response)
    }
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const verifier = form.get('code_verifier') ?? ''
    const proves = createHash('sha256').update(verifier).digest('base64url') === code?.challenge
    if (code === undefined || !proves || form.get('redirect_uri') !== code.redirectUri)
      return send(response, 400, { error: 'invalid_grant' })
    return give(code, response)
  }

  const gate: Gate = async (request: ReceivedRequest, incoming, response) => {
    allow(incoming, response)
    const [path = '', query = ''] = request.url.split('?')
    if (request.method === 'OPTIONS') {
      response.writeHead(204)
      response.end()
    } else if (path === '/.well-known/smart-configuration') send(response, 200, server.configuration)
    else if (path === '/keys') {
      if (server.keys === undefined) response.removeHeader('access-control-allow-origin')
      send(response, 200, server.keys ?? { keys: [] })
    } else if (path === '/authorize') {
      const parameters = new URLSearchParams(query)
      server.asked.push({ at: path, parameters })
      authorize(parameters, response)
    } else if (path === '/token') {
      const parameters = new URLSearchParams(request.body)
      server.asked.push({ at: path, parameters })
      await exchange(parameters, response)
    } else if (path !== '/metadata' && !isSignedIn(request.authorization))
      send(response, 401, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login' }] })
    else return false
    return true
  }
  const isSignedIn = (authorization = '') =>
    (accessTokens.get(authorization.replace(/^Bearer /, '')) ?? 0) > Date.now()

  const fhir = await startFhirServer(gate)
  const { baseUrl } = fhir
  const server: TestSmartServer = Object.assign(fhir, {
    clientId: 'encounter-form',
    redirectUri: '',
    user: 'Practitioner/lee',
    launch: (context: LaunchContext) => {
      const launch = randomUUID()
      launches.set(launch, context)
      return launch
    },
    refusal: undefined,
    lifetime: 3600,
    expire: () => accessTokens.clear(),
    refusesRefresh: false,
    signedInAt: 'asked' as const,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'first', alg: 'RS256', use: 'sig' }] },
    extra: {},
    configuration: {
      issuer: baseUrl,
      authorization_endpoint: `${baseUrl}/authorize`,
      token_endpoint: `${baseUrl}/token`,
      jwks_uri: `${baseUrl}/keys`,
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      capabilities: [
        ...['launch-ehr', 'launch-standalone', 'client-public', 'sso-openid-connect'],
        ...[
          'context-ehr-patient',
          'context-ehr-encounter',
          'permission-online',
          'permission-user',
          'permission-v2',
        ],
      ],
    },
    asked: [],
  })
  return server
}
