import { createRoot } from 'react-dom/client'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { createStarterCodeSource } from '../../../src/codes/starter/createStarterCodeSource.js'
import { kareoEncounterSchema } from '../../../src/encounter/kareoEncounter.js'
import type { User } from '../../../src/encounter/User.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import { SchemaForm } from '../../../src/form/SchemaForm.js'

const user: User = { id: 'bench', name: 'Bea Bench', capabilities: ['edit', 'submit'] }
// One source of codes, as a host would have it. Without a directory references are plain inputs, one of which is measured.
const codes = createStarterCodeSource()

const asked = new URLSearchParams(location.search)
const isSchema = asked.get('kind') === 'schema'
const forms = Array.from({ length: Number(asked.get('count') ?? 1) }, (_, index) => ({
  key: index,
  client: createMemoryClient({ user: () => user }),
}))

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    // As many forms as the address says, each with a client of its own.
    forms.map(({ key, client }) =>
      isSchema ? (
        <SchemaForm key={key} schema={kareoEncounterSchema} onSubmit={() => {}} />
      ) : (
        <EncounterForm key={key} client={client} codes={codes} user={user} />
      ),
    ),
  )
