import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.js'

const port = process.env.MONKEY_PORT ?? '4173'

/** The monkey alone, against the built app. Run it through `npm run monkey`. */
export default defineConfig({
  ...journeys,
  testDir: '../journeys',
  testMatch: process.env.MONKEY_WALK === 'patients' ? 'patientWalk.spec.ts' : 'monkey.spec.ts',
  outputDir: '../../reports/monkey',
  reporter: 'list',
  use: { ...journeys.use, baseURL: `http://localhost:${port}`, trace: 'off' },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${port}`,
    reuseExistingServer: !process.env.CI,
  },
})
