import './isolate.css'
import { EncounterForm, SchemaForm, type Theme, type User } from 'encounter-form'
import { createMemoryClient } from 'encounter-form/clients/memory'
import layered from 'encounter-form/styles.css?url'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import important from './hostile/important.css?url'
import inherited from './hostile/inherited.css?url'
import preflight from './hostile/preflight.css?url'
import unset from './hostile/unset.css?url'

const hostile: Readonly<Record<string, string>> = { unset, preflight, inherited, important }
const wanted = new URLSearchParams(location.search)

const user: User = { id: 'host-user', name: 'Hana Host', capabilities: ['edit', 'submit', 'approve'] }
const client = createMemoryClient({ user: () => user })
const isolate = !wanted.has('layered')
const theme: Theme = wanted.get('theme') === 'system' ? 'system' : 'light'

const contact = {
  title: 'Contact',
  type: 'object',
  properties: {
    Name: { type: 'string' },
    Reach: { enum: ['Phone', 'Mail'] },
    Consent: { type: 'boolean' },
  },
  required: ['Name'],
} as const

const Page = () => {
  const [clicks, setClicks] = useState(0)
  const [shown, setShown] = useState(true)
  return (
    <>
      {/* biome-ignore lint/a11y: counts what reaches an ancestor */}
      <section data-frame="wide" onClick={() => setClicks((before) => before + 1)}>
        {shown ? <EncounterForm isolate={isolate} theme={theme} client={client} user={user} /> : null}
      </section>
      <section data-frame="narrow">
        {shown ? (
          <SchemaForm isolate={isolate} theme={theme} schema={contact} onSubmit={() => undefined} />
        ) : null}
      </section>
      <output>{clicks}</output>
      <input type="button" value="Unmount" onClick={() => setShown(false)} />
    </>
  )
}

const start = () => {
  const root = document.getElementById('root')
  if (root)
    createRoot(root).render(
      <StrictMode>
        <Page />
      </StrictMode>,
    )
}

const sheet = isolate ? hostile[wanted.get('hostile') ?? ''] : layered
if (sheet === undefined) start()
else {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = sheet
  link.onload = start
  document.head.append(link)
}
