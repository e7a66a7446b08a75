import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import type { EncounterBackup } from '../../../src/client/EncounterClient.js'
import { listAll } from '../../../src/client/listAll.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { User } from '../../../src/encounter/User.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'

/** A client over its own memory. */
export const newClient = (user: User = everyone): BrowserClient => createMemoryClient({ user: () => user })

/** All backups of a client, by id. */
export const contentOf = async (client: Pick<BrowserClient, 'list' | 'history'>) => {
  const records = await listAll(client, { sort: { by: 'id', direction: 'ascending' } })
  return Promise.all(
    records.map(
      async (record): Promise<EncounterBackup> => ({ record, history: await client.history(record.id) }),
    ),
  )
}

/** Creates encounters of every status and with marks. */
export const fill = async (client: BrowserClient, count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) {
    let record = await client.create(
      { ...visit, PatientId: made + 1 },
      { idempotencyKey: `made-${made}`, ...(made % 4 === 3 ? { source: { file: 'a.json' } } : {}) },
    )
    const move = async (to: string, reason?: string) => {
      record = await client.transition(
        record.id,
        reason === undefined ? { to } : { to, reason },
        over(record),
      )
    }
    if (made % 4 === 0) await move('Voided', 'Entered twice')
    if (made % 4 === 1) {
      await move('Submitted')
      await move('Approved')
    }
    if (made % 4 === 2) {
      await move('Submitted')
      await move('Draft', 'Add the urinalysis')
    }
  }
}
