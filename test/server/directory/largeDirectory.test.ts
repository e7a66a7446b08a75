import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../../src/client/Directory.js'
import { addDays } from '../../../src/codes/addDays.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import type { Database } from '../../../src/server/database/Database.js'
import { migrate } from '../../../src/server/database/migrations.js'
import { openPglite } from '../../../src/server/database/openPglite.js'
import { createSqlDirectory } from '../../../src/server/directory/createSqlDirectory.js'
import { putEntries } from '../../../src/server/directory/putEntries.js'

const today = '2026-06-15'

describe('the directory of a large practice', () => {
  let database: Database
  let directory: Directory
  beforeAll(async () => {
    database = await openPglite(undefined)
    await migrate(database.db)
    directory = createSqlDirectory(database.db, () => today)
    const others = Array.from({ length: 1_000 }, (_, at) => ({ id: 1_002_000 + at, name: `Aaron, P${at}` }))
    await putEntries(database.db, kareoEncounterUi, {
      patients: [...others, { id: 1002, name: 'Zimmer, Zoe' }],
      providers: [{ id: 201, name: 'Dr. Lee' }],
    })
    // 200 appointments on each of the 30 days before today and the 30 from today on.
    await sql`insert into appointments (id, entry, patient_id, provider_id, date, time)
      select id, json_build_object('id', id, 'patientId', patient, 'providerId', 201, 'date', day, 'time', '09:00'),
        patient, '201', day, '09:00'
      from (select (day * 1000 + number)::text as id, to_char(date '2026-06-15' + day - 30, 'YYYY-MM-DD') as day,
        (1002000 + number)::text as patient
        from generate_series(0, 59) as day, generate_series(1, 200) as number) as made`.execute(database.db)
  }, 120_000)
  afterAll(() => database.close())

  it('finds whose id was typed among all those whose longer id begins with it', async () => {
    expect((await directory.search('patient', '1002', { limit: 1 }))[0]).toMatchObject({
      name: 'Zimmer, Zoe',
    })
  })

  it('finds today’s appointments, however many there were last month', async () => {
    for (const text of ['', '6/15', 'lee', 'aaron lee 6/15/2026']) {
      const [first] = await directory.search('appointment', text, { limit: 1 })
      expect([text, first?.date]).toEqual([text, today])
    }
  })

  it('finds a patient’s appointment on a day far ahead', async () => {
    const found = await directory.search('appointment', '1002007 7/14')
    expect(found.map(({ date }) => date)).toEqual([addDays(today, 29)])
  })
})
