import { defineConfig, devices } from '@playwright/test'

const ci = Boolean(process.env.CI)
const executablePath = process.env.BROWSER_PATH

/** Run it through `npm run test:e2e`, which finds the browser and builds the host. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../reports/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: ci,
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: 'http://localhost:4173',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  projects: [{ name: 'chromium' }],
  webServer: [
    {
      command: 'npx vite preview --port 4173 --strictPort',
      cwd: '..',
      url: 'http://localhost:4173',
      reuseExistingServer: !ci,
    },
    {
      command: 'npx vite preview e2e/hosts/react --port 4174 --strictPort',
      cwd: '..',
      url: 'http://localhost:4174',
      reuseExistingServer: !ci,
    },
  ],
})
