import { defineConfig, devices } from '@playwright/test'
import {
  appOrigin,
  appPort,
  hostOrigin,
  hostPort,
  plainOrigin,
  plainPort,
  serverOrigin,
  serverPort,
} from './support/ports.js'

const ci = Boolean(process.env.CI)
const executablePath = process.env.BROWSER_PATH

/** Those that `npm test` goes without, since it would take too long: of many random steps, of the components alone, and of signing in. */
const apart = {
  walks: /(?:Walk|monkey|crash)\.spec\.ts$/,
  components: /journeys\/developer\//,
  'sign-in': /\/(?:signIn|smart)\w*\.spec\.ts$/,
}
const { E2E_SET: set } = process.env
const others = { testIgnore: Object.values(apart) }
const chosen =
  set === 'walks' || set === 'components' || set === 'sign-in' ? { testMatch: apart[set] } : others

/** How long a server may take to start on a slow machine. */
export const startTimeout = 180_000

/** Start it with `npm run test:e2e`, `test:components`, `test:sign-in` or `test:walks`, which find the browser and build the host. */
export default defineConfig({
  testDir: 'journeys',
  ...chosen,
  outputDir: `../reports/${set ?? 'e2e'}`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous, so that a slow machine does not fail a journey. Only a failing one waits that long.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: ci,
  reporter: [['list'], ['json', { outputFile: `../reports/${set ?? 'e2e'}.json` }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: appOrigin,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // It would answer requests before a journey sees them. What it does is in serviceWorker.spec.ts.
    serviceWorkers: 'block',
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  projects: [{ name: 'chromium' }],
  webServer: [
    {
      command: `npx vite preview --port ${appPort} --strictPort`,
      cwd: '..',
      url: appOrigin,
      reuseExistingServer: !ci,
      timeout: startTimeout,
    },
    {
      command: `npx vite preview e2e/hosts/react --port ${hostPort} --strictPort`,
      cwd: '..',
      url: hostOrigin,
      reuseExistingServer: !ci,
      timeout: startTimeout,
    },
    {
      command: `node e2e/hosts/plain/serve.mjs ${plainPort}`,
      cwd: '..',
      url: plainOrigin,
      reuseExistingServer: !ci,
      timeout: startTimeout,
    },
    {
      command: 'node src/server/dist/start.js --demo',
      cwd: '..',
      env: { DATA_DIR: 'memory:', PORT: String(serverPort), HOST: 'localhost' },
      url: `${serverOrigin}/ready`,
      reuseExistingServer: !ci,
      timeout: startTimeout,
    },
  ],
})
