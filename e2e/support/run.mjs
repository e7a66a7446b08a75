// Finds a browser, builds the host from the tarball, and runs the journeys: with --walks, --components or --sign-in as the first argument
// that set of them, else all others. Further arguments are passed to Playwright.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildHost } from './buildHost.mjs'
import { findBrowser } from './findBrowser.mjs'

const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')

const [first = '', ...others] = process.argv.slice(2)
const [, set] = /^--(walks|components|sign-in)$/.exec(first) ?? []

try {
  const browser = findBrowser()
  await buildHost()
  const { status } = spawnSync(
    process.execPath,
    [cli, 'test', '-c', 'e2e/playwright.config.ts', ...(set === undefined ? process.argv.slice(2) : others)],
    {
      stdio: 'inherit',
      env: { ...process.env, BROWSER_PATH: browser, E2E_SET: set ?? 'e2e' },
    },
  )
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
