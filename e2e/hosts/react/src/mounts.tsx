import 'encounter-form/styles.css'
import {
  createMemoryDirectory,
  createStarterCodeSource,
  EncounterForm,
  kareoEncounterSchema,
  SchemaForm,
  type User,
} from 'encounter-form'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const user: User = { id: 'host-user', name: 'Hana Host', capabilities: ['edit', 'submit'] }

const client = createMemoryClient({
  user: () => user,
  directory: createMemoryDirectory({
    patients: [{ id: 100234, name: 'Test, Ana', birthDate: '1985-03-15', sex: 'female' }],
    providers: [{ id: 201, name: 'Test, Lee' }],
    appointments: [],
  }),
})
const codes = createStarterCodeSource()

/** A host that shows one form after the other, and nothing between. */
const Mounts = () => {
  const [shown, setShown] = useState<'nothing' | 'encounter' | 'schema'>('nothing')
  return (
    <main>
      <h1>Mounts</h1>
      <button type="button" onClick={() => setShown('nothing')}>
        Nothing
      </button>
      <button type="button" onClick={() => setShown('encounter')}>
        Encounter form
      </button>
      <button type="button" onClick={() => setShown('schema')}>
        Schema form
      </button>
      {shown === 'encounter' ? <EncounterForm client={client} codes={codes} user={user} /> : null}
      {shown === 'schema' ? (
        <SchemaForm label="Schema" schema={kareoEncounterSchema} isolate onSubmit={() => undefined} />
      ) : null}
    </main>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Mounts />)
