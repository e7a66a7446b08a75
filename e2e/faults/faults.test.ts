import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPostgres, startPostgres } from './startPostgres.js'
import type { Write } from './Write.js'
import { walk } from './walk.js'
import { walkOutbox } from './walkOutbox.js'
import { wrongIn } from './wrongIn.js'

const seed = Number(process.env.FAULTS_SEED ?? 20_260_615)
const steps = Number(process.env.FAULTS_STEPS ?? 150)

const expectNothingWrong = async (name: string, env: NodeJS.ProcessEnv, serverCount: 1 | 2) => {
  const { writes, backups, met } = await walk({ env, serverCount, seed, steps })
  const countOf = (kind: Write['outcome']['kind']) =>
    writes.filter(({ outcome }) => outcome.kind === kind).length
  process.stdout.write(
    `${name}, seed ${seed}: ${steps} steps; ${countOf('acknowledged')} acknowledged, ${countOf('refused')} refused, ${countOf('unknown')} unknown; ${backups.length} encounters; requests: ${[...met].map(([fate, times]) => `${fate} ${times}`).join(', ')}\n`,
  )
  expect(wrongIn(backups, writes)).toEqual([])
  expect(countOf('acknowledged')).toBeGreaterThan(steps / 10)
}

describe(`two browsers, a network that fails and servers that are killed, ${steps} steps`, () => {
  it('lose and double nothing over PGlite', { timeout: 120_000 + steps * 1_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'encounter-form-pglite-'))
    try {
      await expectNothingWrong('PGlite', { DATABASE_URL: '', DATA_DIR: join(folder, 'data') }, 1)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('lose and double nothing with an outbox each, off line, reloaded and killed between', {
    timeout: 120_000 + steps * 1_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'encounter-form-outbox-'))
    try {
      const env = { DATABASE_URL: '', DATA_DIR: join(folder, 'data') }
      const { writes, backups, lost, toldCount } = await walkOutbox(env, { seed, steps })
      process.stdout.write(
        `Outbox, seed ${seed}: ${steps} steps; ${writes.length} writes, ${toldCount} told to be kept; ${backups.length} encounters\n`,
      )
      expect([...lost, ...wrongIn(backups, writes)]).toEqual([])
      expect(toldCount).toBeGreaterThan(steps / 10)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  const bin = findPostgres()
  if (bin === undefined) {
    it.skip('are not tried over PostgreSQL: install the package postgresql, or put its programs on PATH', () => {})
    return
  }
  it('lose and double nothing over two servers and PostgreSQL', {
    timeout: 120_000 + steps * 1_000,
  }, async () => {
    const postgres = await startPostgres(bin)
    try {
      await expectNothingWrong('PostgreSQL', { DATABASE_URL: postgres.url }, 2)
    } finally {
      await postgres.stop()
    }
  })
})
