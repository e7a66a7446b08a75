/** Browser features that the app does not use. They are denied so that injected code cannot use them either. */
const unusedFeatures = [
  'accelerometer autoplay browsing-topics camera clipboard-read display-capture encrypted-media fullscreen',
  'geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture',
  'publickey-credentials-create publickey-credentials-get screen-wake-lock serial usb window-management',
  'xr-spatial-tracking',
].flatMap((names) => names.split(' '))

/** The headers that the app is served and tested with. Another server has to send the same ones, as docs/deploy.md lists. */
export const appHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The policy is created in src/app/startCodeWorker.ts.
    'trusted-types default',
  ].join('; '),
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}
