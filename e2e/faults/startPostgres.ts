import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL of its own, which goes when it is stopped. */
export interface RunningPostgres {
  readonly url: string
  stop(): Promise<void>
}

/** Where Debian puts the programs of each version. */
const debian = '/usr/lib/postgresql'

/** The folder with the programs of a PostgreSQL on this machine; undefined if there is none. */
export const findPostgres = (): string | undefined => {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** PostgreSQL refuses to run as root: then it runs as the user of its package, or as nobody. */
const readUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres:', 'nobody:'].flatMap(
    (name) => users.find((user) => user.startsWith(name)) ?? [],
  )[0]
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * Starts a PostgreSQL in a new folder, reached by a socket within it: no port, so that nothing else can be meant.
 *
 * @param bin What {@link findPostgres} found.
 */
export const startPostgres = async (bin: string): Promise<RunningPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'encounter-form-postgres-'))
  const user = readUser()
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  const options = { cwd: folder, ...user }
  const data = join(folder, 'data')
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], options)
  await run(
    join(bin, 'pg_ctl'),
    [...['-D', data, '-w', '-l', join(folder, 'log')], '-o', `-k ${folder} -c listen_addresses=`, 'start'],
    options,
  )
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], options)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
