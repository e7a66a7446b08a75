import { type ReactNode, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { kareoEncounterSchema } from '../../src/encounter/kareoEncounter.js'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { SchemaForm } from '../../src/form/SchemaForm.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { everyone } from '../../src/testing/contractSupport.js'

const options = { user: () => everyone }
const timers = () => process.getActiveResourcesInfo().filter((name) => /Timeout|Message/.test(name))

/** What a server sends. It must warn of nothing, and leave nothing behind that would keep it alive. */
const render = (children: ReactNode): string => {
  const warned = vi.spyOn(console, 'error')
  const before = timers()
  const html = renderToString(<StrictMode>{children}</StrictMode>)
  expect(warned).not.toHaveBeenCalled()
  expect(timers()).toEqual(before)
  return html
}

it('a schema is rendered whole', () => {
  const html = render(<SchemaForm schema={kareoEncounterSchema} onSubmit={() => undefined} />)
  expect(html).toMatch(/<label[^>]*>Patient ID<\/label>/)
})

it.each([
  ['memory', createMemoryClient(options)],
  ['localStorage, which a server has none of', createLocalStorageClient(options)],
])('an encounter waits for the browser, whose day and storage a server does not know: %s', (_, client) => {
  for (const id of [undefined, 8009001]) {
    const html = render(<EncounterForm client={client} user={everyone} encounterId={id} />)
    expect(html).toMatch(/aria-busy="true">Loading the encounter…</)
    expect(html).not.toMatch(/<input/)
  }
  expect(render(<EncounterReview client={client} user={everyone} />)).not.toMatch(/<table/)
})
