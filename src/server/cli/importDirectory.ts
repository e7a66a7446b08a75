import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DirectoryKind } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { migrate } from '../database/migrations.js'
import { type DirectoryUpdate, putEntries } from '../directory/putEntries.js'
import { readDirectoryCsv } from '../directory/readDirectoryCsv.js'
import { countOf, readFhirImport } from './readFhirImport.js'
import { readSettings, SettingsError } from './readSettings.js'
import { readSiteConfig } from './readSiteConfig.js'
import { openDatabase, type ServerEnvironment } from './runServer.js'

const usage =
  'Name the files: import patients.csv providers.csv appointments.csv. Each has a header row. Or a FHIR server: import --fhir https://ehr.example/fhir/r4 --systems systems.json. See docs/deploy.md.'

/** Where what is imported goes, and how it is read. */
const openTarget = async (env: NodeJS.ProcessEnv) => {
  // Importing needs no way to sign in.
  const settings = readSettings(env, ['--demo'])
  const { definition } = await readSiteConfig(settings.appFolder)
  const put = async (update: DirectoryUpdate): Promise<void> => {
    const database = await openDatabase(settings)
    try {
      await migrate(database.db)
      await putEntries(database.db, definition.ui, update)
    } finally {
      await database.close()
    }
  }
  return { definition, put }
}

/** Reads text that is surely what was written: a name that is guessed would be another one. */
const decode = (file: string, bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\u0000')) return text
  } catch {
    // What is wrong is said below.
  }
  throw new SettingsError(
    `${file} was not imported: it is not text in UTF-8, so that names could be read wrong. Save it as “CSV UTF-8”.`,
  )
}

/** An entry that stands in two files may be two people's: which of them is meant is unknown. */
const requireOnce = (what: DirectoryKind, entries: readonly { readonly id: EncounterId }[]): void => {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(String(id))) {
      throw new SettingsError(`Nothing was imported: the ${what} ${id} stands in two of the files.`)
    }
    seen.add(String(id))
  }
}

const describeImported = ({ patients, providers, appointments }: Required<DirectoryUpdate>): string =>
  `Imported ${countOf(patients.length, 'patient')}, ${countOf(providers.length, 'provider')} and ${countOf(appointments.length, 'appointment')}.`

const importFhir = async ({ env, args, say }: ServerEnvironment): Promise<void> => {
  const { definition, put } = await openTarget(env)
  const { update, leftOut } = await readFhirImport({ env, args, say, definition })
  await put(update)
  say(describeImported(update))
  for (const line of leftOut) say(line)
}

/**
 * Fills the directory from CSV files, or from a FHIR server: all of it, or nothing if a part has an error.
 *
 * @throws SettingsError that says what is wrong and why.
 */
export const importDirectory = async (environment: ServerEnvironment): Promise<void> => {
  const { env, args, say } = environment
  if (args.length === 0) throw new SettingsError(usage)
  if (args.some((arg) => arg.startsWith('-'))) return importFhir(environment)
  const { put } = await openTarget(env)
  const read = await Promise.all(
    args.map(async (file) => {
      const bytes = await readFile(file).catch(() => {
        throw new SettingsError(`${file} cannot be read.`)
      })
      const text = decode(file, bytes)
      const result = readDirectoryCsv(basename(file), text)
      if (result.problems.length === 0) return result.entries
      throw new SettingsError(`${file} was not imported.\n${result.problems.slice(0, 20).join('\n')}`)
    }),
  )
  const patients = read.flatMap((entries) => entries.patients ?? [])
  const providers = read.flatMap((entries) => entries.providers ?? [])
  const appointments = read.flatMap((entries) => entries.appointments ?? [])
  requireOnce('patient', patients)
  requireOnce('provider', providers)
  requireOnce('appointment', appointments)
  await put({ patients, providers, appointments })
  say(describeImported({ patients, providers, appointments }))
}
