import { type EncounterClient, EncounterForm, type EncounterRecord, type User } from 'encounter-form'
import { createLocalStorageClient } from 'encounter-form/clients/local-storage'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { useState } from 'react'

const user: User = {
  id: 'host-user',
  name: 'Hana Host',
  capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
}

const memoryClient = createMemoryClient({ user: () => user })
const localStorageClient = createLocalStorageClient({ user: () => user })

const Place = ({ title, client }: { readonly title: string; readonly client: EncounterClient }) => {
  const [saved, setSaved] = useState<EncounterRecord>()
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <EncounterForm client={client} user={user} onSaved={setSaved} />
      <h3>onSaved</h3>
      <output aria-label={`${title}: saved`}>
        {saved ? JSON.stringify(saved.encounter) : 'nothing yet'}
      </output>
    </section>
  )
}

/** Two forms on one page, each with its own client. */
export const App = () => (
  <main>
    <h1>Host</h1>
    <div className="columns">
      <Place title="Memory" client={memoryClient} />
      <Place title="Local storage" client={localStorageClient} />
    </div>
  </main>
)
