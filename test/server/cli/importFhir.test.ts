import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importDirectory } from '../../../src/server/cli/importDirectory.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { createSqlDirectory } from '../../../src/server/directory/createSqlDirectory.js'
import { systems } from '../../client/fhir/support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from '../../client/fhir/support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

const folder = mkdtempSync(join(tmpdir(), 'encounter-form-import-'))
const systemsFile = join(folder, 'systems.json')
writeFileSync(systemsFile, JSON.stringify({ directory: { client: 'fhir', systems } }))

const numbered = (system: string, value: string | undefined) =>
  value === undefined ? {} : { identifier: [{ system, value }] }

const addPatient = (id: string, value: string | undefined, family: string) =>
  server.repository.createResource({
    resourceType: 'Patient',
    id,
    ...numbered(systems.patient, value),
    name: [{ family, given: ['Test'] }],
    birthDate: '1985-03-15',
    gender: 'female',
  })

const book = (value: string | undefined, patients: readonly string[], start: Date, status = 'booked') =>
  server.repository.createResource(
    JSON.parse(
      JSON.stringify({
        resourceType: 'Appointment',
        status,
        start,
        ...numbered(systems.appointment, value),
        participant: [...patients.map((id) => `Patient/${id}`), 'Practitioner/lee'].map((reference) => ({
          actor: { reference },
          status: 'accepted',
        })),
      }),
    ),
  )

const day = (hour: number, date = 15) => new Date(2026, 5, date, hour, 30)

beforeEach(async () => {
  server.clear()
  for (let at = 1; at <= 7; at += 1) await addPatient(`p${at}`, `${100 + at}`, `Patient${at}`)
  await addPatient('unnumbered', undefined, 'Nobody')
  await addPatient('lettered', 'MRN-7', 'Nobody')
  await addPatient('twin', '107', 'Twin')
  await server.repository.createResource({
    resourceType: 'Practitioner',
    id: 'lee',
    ...numbered(systems.provider, '201'),
    name: [{ text: 'Dr. Lee' }],
  })
  await book('5001', ['p1'], day(9))
  await book('5002', ['p2'], day(10))
  await book('5003', ['p3'], day(11), 'cancelled')
  await book('5004', ['p1', 'p2'], day(12))
  await book('5005', ['unnumbered'], day(13))
  await book('5006', [], day(14))
  await book('5007', ['p1'], day(9, 20))
})

let folders = 0

/** Imports into a database of its own, and opens what came of it. */
const run = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  folders += 1
  const DATA_DIR = join(folder, `data-${folders}`)
  const said: string[] = []
  await importDirectory({ env: { DATA_DIR, APP_DIR: folder, ...env }, args, say: (line) => said.push(line) })
  const database = await openPglite(DATA_DIR)
  const directory = createSqlDirectory(database.db, () => '2026-06-15')
  const found = {
    patients: await directory.search('patient', '', { limit: 100 }),
    providers: await directory.search('provider', '', { limit: 100 }),
    appointments: (await directory.appointments?.({ from: '2026-01-01', to: '2026-12-31' })) ?? [],
  }
  await database.close()
  return { said, ...found }
}

const june = ['--from', '2026-06-15', '--to', '2026-06-16']
const fhir = () => ['--fhir', server.baseUrl, '--systems', systemsFile]

// Each import opens a database in a folder, twice.
describe('import from a FHIR server', { timeout: 90_000 }, () => {
  it('takes people and the appointments of some days, page by page, and tells what it leaves out', async () => {
    server.pageSize = 2
    const { said, patients, providers, appointments } = await run([...fhir(), ...june])
    expect(patients.map(({ id }) => id).toSorted()).toEqual([101, 102, 103, 104, 105, 106])
    expect(patients).toContainEqual({
      id: 101,
      name: 'Patient1, Test',
      birthDate: '1985-03-15',
      sex: 'female',
    })
    expect(providers).toEqual([{ id: 201, name: 'Dr. Lee' }])
    expect(appointments).toEqual([
      { id: 5001, patientId: 101, providerId: 201, date: '2026-06-15', time: '09:30' },
      { id: 5002, patientId: 102, providerId: 201, date: '2026-06-15', time: '10:30' },
    ])
    expect(said).toEqual([
      'Imported 6 patients, 1 provider and 2 appointments.',
      `Left out 2 patients with no number of ${systems.patient} that the schema can hold.`,
      'Left out 2 patients with a number that another one has, too.',
      expect.stringContaining('Left out 2 appointments with no number of'),
      'Left out 1 appointment with no start, no patient or no provider on this server.',
    ])
  })

  it('takes the systems as options, and the token from the environment', async () => {
    server.fault = ({ authorization }) => (authorization === 'Bearer secret' ? undefined : { status: 401 })
    const args = [
      '--fhir',
      server.baseUrl,
      ...['patient', 'provider', 'appointment'].flatMap((kind) => [
        `--${kind}-system`,
        `https://clinic.example/${kind}s`,
      ]),
    ]
    const { providers } = await run(args, { FHIR_TOKEN: 'secret' })
    expect(providers).toHaveLength(1)
    await expect(run(args)).rejects.toThrow('Set FHIR_TOKEN')
  })

  it('takes nothing where a page cannot be read', async () => {
    server.pageSize = 2
    let pages = 0
    server.fault = ({ url }) => {
      if (!url.includes('_getpages')) return undefined
      pages += 1
      return pages > 2 ? { status: 404 } : undefined
    }
    await expect(run(fhir())).rejects.toThrow('Nothing was imported')
  })

  it.each([
    [['--fhir', 'ehr.example'], '--fhir https://'],
    [['--fhir', 'https://ehr.example', '--systems', join(folder, 'none.json')], 'cannot be read'],
    [['--fhir', 'https://ehr.example'], '--patient-system'],
    [['--fhir', 'https://ehr.example', '--system', 'x'], '--patient-system'],
    [
      ['--fhir', 'https://ehr.example', '--systems', systemsFile, '--from', '6/15'],
      '--from has to be a date',
    ],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(run(args)).rejects.toThrow(message)
  })
})
