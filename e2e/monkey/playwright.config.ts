import { defineConfig } from '@playwright/test'
import journeys, { startTimeout } from '../playwright.config.js'

const port = process.env.MONKEY_PORT ?? '4173'

const specs: Readonly<Record<string, string>> = {
  patients: 'patientWalk.spec.ts',
  review: 'reviewWalk.spec.ts',
}

const isOverServer = process.env.MONKEY_CLIENT === 'http'

/** Runs only the monkey, against the built app. Start it with `npm run monkey`. */
export default defineConfig({
  ...journeys,
  testDir: isOverServer ? '.' : '../journeys',
  testMatch: isOverServer ? 'server.spec.ts' : (specs[process.env.MONKEY_WALK ?? ''] ?? 'monkey.spec.ts'),
  testIgnore: [],
  outputDir: '../../reports/monkey',
  reporter: 'list',
  use: { ...journeys.use, baseURL: `http://localhost:${port}`, trace: 'off' },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    reuseExistingServer: !process.env.CI,
    timeout: startTimeout,
  },
})
