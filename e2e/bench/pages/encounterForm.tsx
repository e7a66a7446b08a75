import { createRoot } from 'react-dom/client'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { User } from '../../../src/encounter/User.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'

const user: User = { id: 'bench', name: 'Bea Bench', capabilities: ['edit', 'submit'] }

// With a directory the form begins with a combobox, as in most hosts.
const directory = createMemoryDirectory({
  patients: [{ id: 1, name: 'Test, Ana', birthDate: '1985-03-15', sex: 'female' }],
  providers: [{ id: 2, name: 'Test, Lee' }],
  appointments: [],
})
const client = createMemoryClient({ user: () => user, directory })

const root = document.getElementById('root')
if (root) createRoot(root).render(<EncounterForm client={client} user={user} />)
