import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { AdministrativeSex } from '../../../src/client/Directory.js'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { composeDate } from '../../../src/codes/calendarDate.js'
import { createChecker } from '../../../src/encounter/createChecker.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import type { Finding } from '../../../src/encounter/Finding.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'

/** A visit of ../shared/encounters, and what was planted in it. */
export interface SharedVisit {
  readonly id: string
  readonly age: number
  /** The age of a newborn. */
  readonly days?: number
  readonly birthDate?: string
  readonly sex: AdministrativeSex
  readonly dateOfService: string
  readonly diagnoses: readonly string[]
  readonly procedures: readonly string[]
  readonly fault?: string
  readonly at?: readonly string[]
  readonly severity?: Finding['severity']
}

const pathOf = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/encounters/${name}`, import.meta.url))

/** What the name of a test says where a file of visits is missing; empty where it is there. */
export const skippedVisits = (name: string): string =>
  existsSync(pathOf(name)) ? '' : ` (skipped: no ../shared/encounters/${name})`

export const readVisits = (name: string): readonly SharedVisit[] =>
  JSON.parse(readFileSync(pathOf(name), 'utf8'))

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** A day on which a patient was born who has this age on the date of service. */
const birthDateOf = ({ birthDate, dateOfService, days, age }: SharedVisit): string => {
  if (birthDate !== undefined) return birthDate
  if (days !== undefined) return daysBefore(dateOfService, days)
  return composeDate(Number(dateOfService.slice(0, 4)) - age, 3, 14) ?? ''
}

/** What the checks find of a visit, but for what was not checked at all. */
export const findingsOf = async (visit: SharedVisit, codes: CodeSource): Promise<readonly Finding[]> => {
  const { check } = createChecker({
    codes,
    directory: createMemoryDirectory({
      patients: [{ id: 1, name: 'Invented', birthDate: birthDateOf(visit), sex: visit.sex }],
      providers: [{ id: 2, name: 'Dr. Invented' }],
      appointments: [],
    }),
    ui: kareoEncounterUi,
    today: () => '2026-11-28',
  })
  const encounter: Encounter = {
    PatientId: 1,
    ProviderId: 2,
    DateOfService: visit.dateOfService,
    DiagnosisCodes: visit.diagnoses,
    ProcedureCodes: visit.procedures,
  }
  return (await check(encounter)).filter(({ severity }) => severity !== 'info')
}

/** The codes that a finding points to or names. */
export const codesOf = (
  { path, message }: Finding,
  { diagnoses, procedures }: SharedVisit,
): readonly string[] => {
  const [property, at] = path
  const list = property === kareoEncounterUi.diagnoses.property ? diagnoses : procedures
  const pointed = typeof at === 'number' ? list[at] : undefined
  return [...diagnoses, ...procedures].filter((code) => code === pointed || message.includes(code))
}
