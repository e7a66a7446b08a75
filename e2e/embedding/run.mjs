// Installs the package into hosts of other versions, builds them, and drives them. Arguments are passed to Playwright.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser } from '../support/findBrowser.mjs'
import { buildHosts } from './buildHosts.mjs'

const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')

try {
  const browser = findBrowser()
  buildHosts()
  const { status } = spawnSync(
    process.execPath,
    [cli, 'test', '-c', 'e2e/embedding/playwright.config.ts', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, BROWSER_PATH: browser } },
  )
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
