import type { Kysely } from 'kysely'
import { createDemoDirectory } from '../../client/demo/demoDirectory.js'
import { demoUsers } from '../../client/demo/demoUsers.js'
import { addDays } from '../../codes/addDays.js'
import type { CalendarDate, EncounterUi } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { putEntries } from '../directory/putEntries.js'

/** The tokens of the demo's users. Anybody may know them: the demo has invented people only. */
export const demoTokens = Object.fromEntries(demoUsers.map((user) => [`demo-${user.id}`, user]))

/** Puts the demo's people and today's appointments into the directory. */
export const fillDemo = async (db: Kysely<Tables>, ui: EncounterUi, today: CalendarDate): Promise<void> => {
  const directory = createDemoDirectory(today)
  const [patients, providers, appointments] = await Promise.all([
    directory.search('patient', '', { limit: 1_000 }),
    directory.search('provider', '', { limit: 1_000 }),
    directory.appointments?.({ from: addDays(today, -31), to: today }),
  ])
  await putEntries(db, ui, { patients, providers, appointments: appointments ?? [] })
}
