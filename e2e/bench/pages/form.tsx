import { createRoot } from 'react-dom/client'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import type { User } from '../../../src/encounter/User.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'

const user: User = { id: 'bench', name: 'Bea Bench', capabilities: ['edit', 'submit'] }

// Without a directory references are plain inputs, one of which is measured.
const client = createLocalStorageClient({ user: () => user })

const root = document.getElementById('root')
if (root) createRoot(root).render(<EncounterForm client={client} user={user} />)
