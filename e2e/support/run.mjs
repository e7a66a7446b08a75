// Finds a browser, builds the host from the tarball, and runs the journeys: with --walks as the first argument those of many
// random steps, else all others. Further arguments are passed to Playwright.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildHost } from './buildHost.mjs'
import { findBrowser } from './findBrowser.mjs'

const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')

const [first, ...others] = process.argv.slice(2)
const isWalks = first === '--walks'

try {
  const browser = findBrowser()
  await buildHost()
  const { status } = spawnSync(
    process.execPath,
    [cli, 'test', '-c', 'e2e/playwright.config.ts', ...(isWalks ? others : process.argv.slice(2))],
    {
      stdio: 'inherit',
      env: { ...process.env, BROWSER_PATH: browser, E2E_SET: isWalks ? 'walks' : 'e2e' },
    },
  )
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
