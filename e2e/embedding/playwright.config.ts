import { defineConfig } from '@playwright/test'
import journeys, { startTimeout } from '../playwright.config.js'
import { guideHosts, hosts, originOf } from './hosts.js'

const serve = ({ folder, port }: { readonly folder: string; readonly port: number }, command: string) => ({
  command: `${command} ${port}`,
  cwd: `../../${folder}`,
  url: originOf({ port }),
  reuseExistingServer: false,
  timeout: startTimeout,
})

/** Runs only the journeys in hosts of other versions. Start it with `npm run test:hosts`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../reports/hosts',
  reporter: [['list'], ['json', { outputFile: '../../reports/hosts.json' }]],
  webServer: [
    // Without it React would not warn while it renders.
    { ...serve(hosts.lowest, 'node serve.mjs'), env: { NODE_ENV: 'development' } },
    { ...serve(hosts.newest, 'node serve.mjs'), env: { NODE_ENV: 'development' } },
    serve(hosts.next, 'node node_modules/next/dist/bin/next start -p'),
    ...Object.entries(guideHosts).map(([heading, { port }]) => ({
      command: `node e2e/embedding/startGuide.mjs "${heading}" ${port}`,
      cwd: '../..',
      url: originOf({ port }),
      timeout: startTimeout,
      reuseExistingServer: false,
    })),
  ],
})
