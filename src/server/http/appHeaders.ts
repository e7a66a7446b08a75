import type { ContentSources } from '../../client/siteConfig/contentSources.js'

/** Browser features that the app does not use. They are denied so that injected code cannot use them either. */
const unusedFeatures = [
  'accelerometer autoplay browsing-topics camera clipboard-read display-capture encrypted-media fullscreen',
  'geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture',
  'publickey-credentials-create publickey-credentials-get screen-wake-lock serial usb window-management',
  'xr-spatial-tracking',
].flatMap((names) => names.split(' '))

const noSources: ContentSources = { connectSrc: [], frameAncestors: [] }

/**
 * The headers that the app is served and tested with. Another server has to send the same ones, as docs/deploy.md lists.
 *
 * @param sources What the site's config.json asks for: by default the app speaks with its own origin alone, and nobody may
 *   frame it.
 */
export const appHeaders = ({
  connectSrc,
  frameAncestors,
}: ContentSources = noSources): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'self'",
    ...(connectSrc.length === 0 ? [] : [["connect-src 'self'", ...connectSrc].join(' ')]),
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ['frame-ancestors', ...(frameAncestors.length === 0 ? ["'none'"] : frameAncestors)].join(' '),
    "require-trusted-types-for 'script'",
    // The policy is created in src/app/admitScripts.ts.
    'trusted-types default',
  ].join('; '),
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
})
