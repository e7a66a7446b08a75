// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import Papa from 'papaparse'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { transitionAll } from '../../../src/client/changes/transitionAll.js'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { Directory, DirectoryKind } from '../../../src/client/Directory.js'
import type { EncounterRecord } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { type Readiness, readinessOf } from '../../../src/encounter/assessEncounter.js'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import { createChecker } from '../../../src/encounter/createChecker.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { codeRefsOf, referencesIn } from '../../../src/encounter/references.js'
import type { EncounterCheck } from '../../../src/encounter/rules/Rule.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { CacheProvider } from '../../../src/form/cache.js'
import { assessValues } from '../../../src/form/checks/assessValues.js'
import { fetchFacts } from '../../../src/form/checks/useFacts.js'
import { fetchCheckedEntries } from '../../../src/form/codes/useCodeEntries.js'
import { compileEncounterSchema } from '../../../src/form/encounterModel.js'
import { useRowFindings } from '../../../src/review/list/useRowFindings.js'
import { ReviewContext } from '../../../src/review/ReviewContext.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import { exportList } from '../../../src/review/transfer/exportList.js'
import { toFormValues } from '../../../src/schema/startValues.js'
import { over } from '../../../src/testing/contractSupport.js'
import { sourceOf, testCode } from '../../codes/codePacks.js'
import { everyone } from '../../form/EncounterForm/openForm.js'
import { newQueryClient } from './openReview.js'

const today = todayOf(new Date())

const wholeDirectory = createMemoryDirectory({
  patients: [
    { id: 1, name: 'Doe, Jane', birthDate: '1985-03-15' },
    { id: 2, name: 'Roe, Richard' },
  ],
  providers: [{ id: 201, name: 'Dr. Lee' }],
  appointments: [
    { id: 51, patientId: 1, providerId: 201, date: today },
    { id: 52, patientId: 2, providerId: 201, date: '2020-02-29' },
  ],
})

const wholeSource = sourceOf([
  testCode('icd10cm', 'J06.9', 'A cold'),
  testCode('icd10cm', 'E11', 'A category', { billable: false }),
  testCode('cpt', '99213', 'A visit'),
])

interface World {
  readonly directory: 'none' | 'one by one' | 'many at once'
  readonly away: readonly DirectoryKind[]
  readonly codesAway: boolean
  /** The host's checks. */
  readonly checks: readonly EncounterCheck[]
}

/** A rule of a host: one provider needs two diagnoses. */
const refusing: EncounterCheck = ({ ProviderId, DiagnosisCodes }) =>
  ProviderId === 201 && Array.isArray(DiagnosisCodes) && DiagnosisCodes.length === 1
    ? [{ id: 'host-second', severity: 'error', path: ['DiagnosisCodes'], message: 'Add a second one' }]
    : []

const throwing: EncounterCheck = () => {
  throw new TypeError('of the host')
}

const world = fc.record<World>({
  directory: fc.constantFrom('none', 'one by one', 'many at once'),
  away: fc.subarray<DirectoryKind>(['patient', 'provider', 'appointment']),
  codesAway: fc.boolean(),
  checks: fc.constantFrom([], [], [refusing], [throwing]),
})

const encounter = fc.record<Encounter>(
  {
    PatientId: fc.constantFrom(1, 2, 9),
    ProviderId: fc.constantFrom(201, 201, 209),
    AppointmentId: fc.constantFrom(51, 52, 59),
    DateOfService: fc.constantFrom(today, today, '2020-02-29', '1980-01-01', '0026-11-27', '9999-01-01'),
    DiagnosisCodes: fc.subarray(['J06.9', 'E11', 'K35.80'], { minLength: 0, maxLength: 2 }),
    ProcedureCodes: fc.subarray(['99213', '99214']),
  },
  { requiredKeys: ['PatientId', 'ProviderId', 'DateOfService'] },
)

const directoryOf = ({ directory, away }: World): Directory | undefined => {
  if (directory === 'none') return undefined
  const reach = (kind: DirectoryKind) => {
    if (away.includes(kind)) throw new Error('away')
  }
  const { getMany } = wholeDirectory
  return {
    search: async () => [],
    get: async (kind, id) => {
      reach(kind)
      return wholeDirectory.get(kind, id)
    },
    ...(directory === 'many at once' && getMany !== undefined
      ? {
          getMany: async (kind, ids) => {
            reach(kind)
            return getMany(kind, ids)
          },
        }
      : {}),
  }
}

const codesOf = ({ codesAway }: World) =>
  codesAway ? { ...wholeSource, lookUp: () => Promise.reject(new Error('away')) } : wholeSource

/** The expected answer, from the simplest implementation of the rules. */
const plainAnswer = ({ directory, away, codesAway, checks }: World, each: Encounter): Readiness => {
  const { PatientId, ProviderId, AppointmentId, DateOfService, DiagnosisCodes, ProcedureCodes } = each
  const date = String(DateOfService)
  const codes = [DiagnosisCodes, ProcedureCodes].map((list) => (Array.isArray(list) ? list : []))
  const tells = (kind: DirectoryKind) => directory !== 'none' && !away.includes(kind)
  const [ownerOf, dayOf] = [
    { 51: 1, 52: 2, 59: undefined },
    { 51: today, 52: '2020-02-29', 59: undefined },
  ].map((facts) => new Map<unknown, unknown>(Object.entries(facts)).get(String(AppointmentId)))
  const isBlocked =
    codes.some((list) => list.length === 0) ||
    (!codesAway && codes.flat().includes('E11')) ||
    checks.includes(throwing) ||
    (checks.includes(refusing) && ProviderId === 201 && codes[0]?.length === 1) ||
    date > today ||
    date < '1900' ||
    (tells('patient') && (PatientId === 9 || (PatientId === 1 && date < '1985-03-15'))) ||
    (tells('provider') && ProviderId === 209) ||
    (tells('appointment') && AppointmentId !== undefined && (ownerOf !== PatientId || dayOf !== date))
  if (isBlocked) return 'blocked'
  const isAway =
    directory !== 'none' && away.some((kind) => kind !== 'appointment' || AppointmentId !== undefined)
  return codesAway || isAway ? 'unchecked' : 'ready'
}

/** The result of attempting a transition. */
const answerOf = (error: unknown): Readiness => {
  if (error === undefined) return 'ready'
  if (error instanceof EncounterClientError && error.kind === 'invalid') return 'blocked'
  if (error instanceof EncounterClientError && error.kind === 'unavailable') return 'unchecked'
  throw error
}

const ofForm = async (at: World, each: Encounter): Promise<Readiness> => {
  const queryClient = newQueryClient()
  const compiled = compileEncounterSchema(kareoEncounterSchema, ui, at.directory !== 'none')
  const { checks } = at
  const known = await fetchCheckedEntries(queryClient, codesOf(at), codeRefsOf(each, ui))
  const factsOf = await fetchFacts(queryClient, directoryOf(at), referencesIn(each, ui))
  return readinessOf(
    assessValues(compiled, toFormValues(compiled.model, each), { ui, checks, ...known, factsOf }),
  )
}

const clientOf = (at: World, doesCheck: boolean) => {
  const directory = directoryOf(at)
  const checker = createChecker({ codes: codesOf(at), directory, ui, checks: at.checks, today: () => today })
  const client = createMemoryClient({
    user: () => everyone,
    assess: checker.assess,
    ...(directory && { directory }),
    ...(doesCheck && { checkErrors: checker.check }),
  })
  return { client, checker }
}

type Client = ReturnType<typeof clientOf>['client']

const storeAll = async (client: Client, encounters: readonly Encounter[]) => {
  const records: EncounterRecord[] = []
  for (const [place, each] of encounters.entries())
    records.push(await client.create(each, { idempotencyKey: String(place) }))
  return records
}

const ofFilter = async (
  client: Client,
  records: readonly EncounterRecord[],
): Promise<readonly Readiness[]> => {
  const [ready, blocked] = await Promise.all(
    (['ready', 'blocked'] as const).map((readiness) => client.list({ readiness })),
  )
  const isIn = (page: typeof ready, record: EncounterRecord) =>
    page?.records.some(({ id }) => id === record.id) === true
  const answers = records.map((record) =>
    isIn(ready, record) ? 'ready' : isIn(blocked, record) ? 'blocked' : 'unchecked',
  )
  const unchecked = answers.filter((answer) => answer === 'unchecked').length
  expect([ready?.unchecked ?? 0, blocked?.unchecked ?? 0]).toEqual([unchecked, unchecked])
  return answers
}

const ofRows = async (at: World, client: Client, records: readonly EncounterRecord[]) => {
  const queryClient = newQueryClient()
  const parts = { client, codes: codesOf(at), user: everyone, ui, workflow }
  const { checks } = at
  const review = { ...parts, checks, session: createReviewSession(parts), singleKeys: true }
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CacheProvider cache={queryClient}>
      <ReviewContext.Provider value={review}>{children}</ReviewContext.Provider>
    </CacheProvider>
  )
  const { result, unmount } = renderHook(() => useRowFindings(records), { wrapper })
  const answers = await waitFor(() =>
    records.map((record) => readinessOf(result.current(record) ?? expect.fail('is being looked up'))),
  )
  unmount()
  return answers
}

const ofBulk = async (at: World, encounters: readonly Encounter[]): Promise<readonly Readiness[]> => {
  const { client, checker } = clientOf(at, false)
  const targets = await storeAll(client, encounters)
  const { outcomes } = await transitionAll({ client, targets, to: 'Submitted', check: checker.check })
  return outcomes.map((outcome) => answerOf(outcome.kind === 'failed' ? outcome.error : undefined))
}

const ofTransitions = async (client: Client, records: readonly EncounterRecord[]) => {
  const answers: Readiness[] = []
  for (const record of records) {
    const refused = await client.transition(record.id, { to: 'Submitted' }, over(record)).then(
      () => undefined,
      (error: unknown) => error,
    )
    answers.push(answerOf(refused))
    const { EncounterStatus } = (await client.get(record.id)).encounter
    expect(EncounterStatus).toBe(refused === undefined ? 'Submitted' : 'Draft')
  }
  return answers
}

const ofCsv = async (at: World, client: Client): Promise<readonly Readiness[]> => {
  const query = { sort: { by: 'id', direction: 'ascending' } } as const
  const [file] = await exportList('csv', query, {
    client,
    codes: codesOf(at),
    ui,
    workflow,
    checks: at.checks,
  })
  const text = (await file?.content.text()) ?? ''
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  return data.map(({ Findings = '' }) =>
    Findings === 'Ready' ? 'ready' : Findings === 'Not checked' ? 'unchecked' : 'blocked',
  )
}

it('form, row, filter, export, bulk run and client give the same answer, whatever is available', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.array(encounter, { minLength: 1, maxLength: 4 }), async (at, encounters) => {
      const { client } = clientOf(at, true)
      const records = await storeAll(client, encounters)
      const expected = encounters.map((each) => plainAnswer(at, each))
      expect(await Promise.all(encounters.map((each) => ofForm(at, each)))).toEqual(expected)
      expect(await ofRows(at, client, records)).toEqual(expected)
      expect(await ofFilter(client, records)).toEqual(expected)
      expect(await ofCsv(at, client)).toEqual(expected)
      expect(await ofBulk(at, encounters)).toEqual(expected)
      expect(await ofTransitions(client, records)).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})
