import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { migrate } from '../database/migrations.js'
import { putEntries } from '../directory/putEntries.js'
import { readDirectoryCsv } from '../directory/readDirectoryCsv.js'
import { readSettings, SettingsError } from './readSettings.js'
import { readSiteConfig } from './readSiteConfig.js'
import { openDatabase, type ServerEnvironment } from './runServer.js'

const usage =
  'Name the files: import patients.csv providers.csv appointments.csv. Each has a header row; see docs/deploy.md.'

/**
 * Fills the directory from CSV files: all of them, or nothing if one has an error.
 *
 * @throws SettingsError that says which row is wrong and why.
 */
export const importFiles = async ({ env, args, say }: ServerEnvironment): Promise<void> => {
  if (args.length === 0) throw new SettingsError(usage)
  // Importing needs no way to sign in.
  const settings = readSettings(env, ['--demo'])
  const { definition } = await readSiteConfig(settings.appFolder)
  const read = await Promise.all(
    args.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => {
        throw new SettingsError(`${file} cannot be read.`)
      })
      const result = readDirectoryCsv(basename(file), text)
      if (result.problems.length === 0) return result.entries
      throw new SettingsError(`${file} was not imported.\n${result.problems.slice(0, 20).join('\n')}`)
    }),
  )
  const patients = read.flatMap((entries) => entries.patients ?? [])
  const providers = read.flatMap((entries) => entries.providers ?? [])
  const appointments = read.flatMap((entries) => entries.appointments ?? [])
  const database = await openDatabase(settings)
  try {
    await migrate(database.db)
    await putEntries(database.db, definition.ui, { patients, providers, appointments })
  } finally {
    await database.close()
  }
  say(
    `Imported ${patients.length} patients, ${providers.length} providers and ${appointments.length} appointments.`,
  )
}
