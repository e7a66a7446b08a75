import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Provider, { interactionPolicy } from 'oidc-provider'

/** For whom the access tokens are. */
const audience = 'https://encounters.example/api'

const scopes = 'openid profile offline_access'

/** The people whom the issuer knows, by their subject. */
const people = new Map([
  ['lee', { name: 'Dr. Lee', provider_id: 201, roles: ['clinician'] }],
  ['robin', { name: 'Robin', roles: ['front-desk'] }],
])

const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`

const textOf = async (request) => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

const privateKey = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

const listen = (server) =>
  new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server.address().port)))

/**
 * Starts an issuer of OpenID Connect: `oidc-provider`, which is certified, over its own memory. It asks for PKCE, turns
 * refresh tokens over and asks again who somebody is where the app wants it to.
 */
export const startIssuer = async () => {
  // Its address has to be known before it answers.
  let answer = (_, response) => response.end()
  const server = createServer((request, response) => answer(request, response))
  const port = await listen(server)
  const issuer = `http://localhost:${port}`
  const keys = [{ ...privateKey(), alg: 'RS256', use: 'sig' }]
  const providerFor = (homes) =>
    new Provider(issuer, {
      clients: [
        {
          client_id: 'encounter-form',
          token_endpoint_auth_method: 'none',
          grant_types: ['authorization_code', 'refresh_token'],
          redirect_uris: homes,
          post_logout_redirect_uris: homes,
        },
      ],
      jwks: { keys },
      cookies: { keys: [randomBytes(32).toString('hex')] },
      // Whose access tokens are for a server does not take them itself: the ID token says who somebody is.
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], profile: ['name', 'provider_id', 'roles'] },
      scopes: scopes.split(' '),
      clientBasedCORS: () => true,
      findAccount: (_, sub) =>
        people.has(sub) ? { accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) } : undefined,
      extraTokenClaims: (_, token) => people.get(token.accountId),
      issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
      rotateRefreshToken: () => true,
      loadExistingGrant: async (ctx) => {
        const { provider: from, session, client } = ctx.oidc
        const grant = new from.Grant({ clientId: client.clientId, accountId: session.accountId })
        grant.addOIDCScope(scopes)
        grant.addResourceScope(audience, 'encounters')
        await grant.save()
        return grant
      },
      interactions: {
        policy: interactionPolicy.base(),
        url: (_, interaction) => `/sign-in/${interaction.uid}`,
      },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (ctx, form) => {
            ctx.body = page(
              'Sign out?',
              `${form}<button form="op.logoutForm" type="submit" name="logout" value="yes">Sign out</button>`,
            )
          },
        },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => audience,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'encounters',
            audience,
            accessTokenTTL: 60 * 60,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
      ttl: {
        Session: 14 * 24 * 60 * 60,
        Grant: 14 * 24 * 60 * 60,
        RefreshToken: 24 * 60 * 60,
        IdToken: 60 * 60,
        Interaction: 60 * 60,
      },
    })
  const asked = []
  let refuses = false
  let provider = providerFor([])
  let callback = provider.callback()

  const showForm = (response) => {
    const options = [...people].map(
      ([sub, { name }]) => `<option value="${sub}">${escapeText(name)}</option>`,
    )
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      page(
        'Clinic sign-in',
        `<form method="post"><label>User <select name="user">${options.join('')}</select></label> <button>Continue</button> <button name="cancel" value="1">Cancel</button></form>`,
      ),
    )
  }
  answer = async (request, response) => {
    asked.push(request.url)
    const { pathname } = new URL(request.url, issuer)
    if (refuses && pathname === '/token' && request.method === 'POST') {
      response.writeHead(400, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      return response.end(JSON.stringify({ error: 'invalid_grant' }))
    }
    // A browser asks for it by itself.
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    if (!pathname.startsWith('/sign-in/')) return callback(request, response)
    if (request.method === 'GET') return showForm(response)
    const given = new URLSearchParams(await textOf(request))
    const result = given.has('cancel')
      ? { error: 'access_denied', error_description: 'The user pressed Cancel' }
      : { login: { accountId: given.get('user') } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }
  return {
    issuer,
    asked,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: audience,
      OIDC_JWKS_URI: `${issuer}/jwks`,
      OIDC_CLIENT_ID: 'encounter-form',
    },
    admit: (origin) => {
      provider = providerFor([`${origin}/`])
      callback = provider.callback()
    },
    refuseTokens: (isRefusing) => {
      refuses = isRefusing
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
