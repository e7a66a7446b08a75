import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { DirectoryKind } from '../../client/Directory.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import {
  type LeftOut,
  type ReadKind,
  readWholeDirectory,
  type WholeDirectory,
} from '../../client/fhir/directory/readWholeDirectory.js'
import type { FhirSystems } from '../../client/fhir/FhirClientOptions.js'
import { addDays } from '../../codes/addDays.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterDefinition } from '../../encounter/EncounterDefinition.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'
import type { DirectoryUpdate } from '../directory/putEntries.js'
import { isDate } from '../directory/readDirectoryCsv.js'
import { SettingsError } from './readSettings.js'
import type { ServerEnvironment } from './runServer.js'

/** What was read of a FHIR server. */
export interface FhirImport {
  readonly update: Required<DirectoryUpdate>
  /** Lines that tell what is not in it. */
  readonly leftOut: readonly string[]
}

/** "1 patient", "2 patients". */
export const countOf = (count: number, what: DirectoryKind): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`

/** Days of appointments before and after today. */
const defaultDays = 31

const options = {
  fhir: { type: 'string' },
  systems: { type: 'string' },
  'patient-system': { type: 'string' },
  'provider-system': { type: 'string' },
  'appointment-system': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new SettingsError(
      `${error instanceof Error ? error.message : String(error)}. Options: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}. See docs/deploy.md.`,
    )
  }
}

/** The systems of a JSON file: by themselves, or as `systems` of a config.json or of its `directory`. */
const readSystemsFile = async (file: string | undefined): Promise<Readonly<Record<string, unknown>>> => {
  if (file === undefined) return {}
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SettingsError(`${file} cannot be read.`)
  })
  try {
    const json: unknown = JSON.parse(text)
    const outer = isDictionary(json) ? json : {}
    const place = isDictionary(outer.directory) ? outer.directory : outer
    return isDictionary(place.systems) ? place.systems : outer
  } catch {
    throw new SettingsError(`${file} is not JSON.`)
  }
}

const readSystems = async (given: ReturnType<typeof parse>): Promise<FhirSystems> => {
  const file = await readSystemsFile(given.systems)
  const systemOf = (kind: DirectoryKind): string => {
    const system = given[`${kind}-system`] ?? file[kind]
    if (isText(system) && URL.canParse(system)) return system
    throw new SettingsError(
      `The system of the ${kind} identifiers is missing. Name it by --${kind}-system https://clinic.example/${kind}s, or as “${kind}” in the JSON file of --systems.`,
    )
  }
  // No encounter is read.
  return {
    patient: systemOf('patient'),
    provider: systemOf('provider'),
    appointment: systemOf('appointment'),
    encounter: '',
  }
}

const readDay = (text: string | undefined, name: string, fallback: string): string => {
  if (text === undefined) return fallback
  if (isDate(text)) return text
  throw new SettingsError(`--${name} has to be a date such as 2026-06-15, not “${text}”.`)
}

const described: Readonly<Record<LeftOut, (kind: DirectoryKind, systems: FhirSystems) => string>> = {
  unnumbered: (kind, systems) =>
    kind === 'appointment'
      ? `no number of ${systems.appointment} that the schema can hold, a patient or provider without a number, or more than one patient`
      : `no number of ${systems[kind]} that the schema can hold`,
  ambiguous: () => 'a number that another one has, too',
  incomplete: () => 'no start, no patient or no provider on this server',
}

const tellLeftOut = (read: WholeDirectory, systems: FhirSystems): readonly string[] => {
  const kinds: readonly (readonly [DirectoryKind, ReadKind<unknown>])[] = [
    ['patient', read.patients],
    ['provider', read.providers],
    ['appointment', read.appointments],
  ]
  return kinds.flatMap(([kind, { left }]) =>
    (['unnumbered', 'ambiguous', 'incomplete'] as const).flatMap((why) =>
      left[why] === 0 ? [] : [`Left out ${countOf(left[why], kind)} with ${described[why](kind, systems)}.`],
    ),
  )
}

/**
 * Reads people and appointments of the FHIR server that the arguments name. Its bearer token is FHIR_TOKEN of the environment:
 * an argument could be read by anybody on the machine.
 *
 * @throws SettingsError that says what is wrong.
 */
export const readFhirImport = async ({
  env,
  args,
  say,
  definition,
}: ServerEnvironment & { readonly definition: EncounterDefinition }): Promise<FhirImport> => {
  const given = parse(args)
  if (given.fhir === undefined || !/^https?:/.test(given.fhir) || !URL.canParse(given.fhir)) {
    throw new SettingsError('Name the FHIR server: --fhir https://ehr.example/fhir/r4.')
  }
  const systems = await readSystems(given)
  const today = todayOf(new Date())
  const { FHIR_TOKEN: token } = env
  try {
    const read = await readWholeDirectory({
      baseUrl: given.fhir,
      systems,
      definition,
      from: readDay(given.from, 'from', addDays(today, -defaultDays)),
      to: readDay(given.to, 'to', addDays(today, defaultDays)),
      ...(token === undefined || token === '' ? undefined : { getToken: async () => token }),
      onPage: (kind, count) => {
        if (count > 0 && count % 10_000 === 0) say(`Read ${countOf(count, kind)} so far.`)
      },
    })
    const { patients, providers, appointments } = read
    return {
      update: {
        patients: patients.entries,
        providers: providers.entries,
        appointments: appointments.entries,
      },
      leftOut: tellLeftOut(read, systems),
    }
  } catch (error) {
    if (!(error instanceof EncounterClientError)) throw error
    const hint =
      error.kind === 'unauthorized' ? ' Set FHIR_TOKEN to a token that may read what is imported.' : ''
    throw new SettingsError(`Nothing was imported from ${given.fhir}: ${error.message}${hint}`)
  }
}
