// Walks two clients over the built server through a network that fails: npm run test:faults -- --seed N --steps N
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs')

const { values } = parseArgs({
  options: { seed: { type: 'string' }, steps: { type: 'string' } },
})
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'e2e/faults/vitest.config.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(values.seed === undefined ? {} : { FAULTS_SEED: values.seed }),
    ...(values.steps === undefined ? {} : { FAULTS_STEPS: values.steps }),
  },
})
process.exitCode = status ?? 1
