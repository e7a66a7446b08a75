// Runs the monkey against the built app: npm run monkey -- --seed N --steps N --client indexed-db --walk review
// With --client http it uses the built server, through a network that fails.
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
      client: { type: 'string', default: 'local-storage' },
      walk: { type: 'string', default: 'anything' },
    },
  })
  const seed = numberOf(values.seed, 'seed')
  const steps = numberOf(values.steps, 'steps')
  if (!['local-storage', 'indexed-db', 'http'].includes(values.client)) {
    throw new Error(`--client must be local-storage, indexed-db or http, not "${values.client}".`)
  }
  if (!['anything', 'patients', 'review'].includes(values.walk)) {
    throw new Error(`--walk must be anything, patients or review, not "${values.walk}".`)
  }
  if (values.client === 'http' && values.walk !== 'anything') {
    throw new Error('--client http has only the walk anything.')
  }
  console.log(`${values.walk} over ${values.client}, seed ${seed}, ${steps} steps`)
  const { status } = spawnSync(process.execPath, [cli, 'test', '-c', 'e2e/monkey/playwright.config.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      BROWSER_PATH: findBrowser(),
      MONKEY_SEED: seed,
      MONKEY_STEPS: steps,
      MONKEY_CLIENT: values.client,
      MONKEY_WALK: values.walk,
    },
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
