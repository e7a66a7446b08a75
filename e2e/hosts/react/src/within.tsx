import 'encounter-form/styles.css'
import { CodeInput, SchemaForm } from 'encounter-form'
import { type FormEvent, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const wanted = new URLSearchParams(location.search)
const isolate = wanted.has('isolate')
const density = wanted.has('compact') ? 'compact' : 'comfortable'

const contact = {
  title: 'Contact',
  type: 'object',
  properties: { Name: { type: 'string' }, Phone: { type: 'string' } },
  required: ['Name'],
} as const

/** A host whose own form has one of the package's within, and a code input beside. */
const Within = () => {
  const [sent, setSent] = useState<readonly string[]>([])
  const [saved, setSaved] = useState('')
  const [codes, setCodes] = useState<readonly string[]>(['I10'])
  const [captured, setCaptured] = useState({ calls: 0, events: new Set<Event>() })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const names = [...new FormData(event.currentTarget).keys()].join(' ')
    setSent((before) => [...before, names])
  }
  return (
    <main
      onClickCapture={({ nativeEvent }) =>
        setCaptured(({ calls, events }) => ({ calls: calls + 1, events: new Set([...events, nativeEvent]) }))
      }
    >
      <form aria-label="Claim" onSubmit={send}>
        <label>
          Claim number <input name="number" />
        </label>
        <SchemaForm
          as="div"
          isolate={isolate}
          density={density}
          schema={contact}
          onSubmit={(data) => setSaved(JSON.stringify(data))}
        />
        <button type="submit">Send</button>
      </form>
      <section aria-label="Codes">
        <CodeInput
          system="diagnosis"
          label="Reasons"
          isolate={isolate}
          density={density}
          value={codes}
          onChange={setCodes}
        />
      </section>
      <output aria-label="Sent">{sent.join(', ')}</output>
      <output aria-label="Saved">{saved}</output>
      <output aria-label="Held">{codes.join(' ')}</output>
      <output aria-label="Captured">{`${captured.calls} of ${captured.events.size}`}</output>
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Within />
    </StrictMode>,
  )
