// Runs the monkey against the built app, for as long as it is told to: npm run monkey -- --seed N --steps N
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../support/findBrowser.mjs'

const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')

const numberOf = (text, name) => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return String(value)
  throw new Error(`--${name} must be a whole number, not "${text}".`)
}

try {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      steps: { type: 'string', default: '500' },
    },
  })
  const seed = numberOf(values.seed, 'seed')
  const steps = numberOf(values.steps, 'steps')
  console.log(`seed ${seed}, ${steps} steps`)
  const { status } = spawnSync(process.execPath, [cli, 'test', '-c', 'e2e/monkey/playwright.config.ts'], {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_PATH: findBrowser(), MONKEY_SEED: seed, MONKEY_STEPS: steps },
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
