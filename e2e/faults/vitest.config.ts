import { defineConfig } from 'vitest/config'

/** Runs only the walk over the built server. Start it with `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ['e2e/faults/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/faults.json' }]],
    maxConcurrency: 1,
  },
})
