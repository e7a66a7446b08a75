import {
  EncounterForm,
  type JsonSchema,
  SchemaForm,
  type StringField,
  type User,
  useField,
  type WidgetProps,
  widgetFor,
} from 'encounter-form'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { useState } from 'react'

const user: User = { id: 'host-user', name: 'Hana Host', capabilities: ['edit', 'submit'] }

const schema: JsonSchema = {
  type: 'object',
  title: 'Contact',
  properties: { Phone: { type: 'string', minLength: 7 } },
}

const PhoneInput = ({ pointer, id, label, readOnly }: WidgetProps<StringField>) => {
  const { value, error, setValue, onBlur } = useField(pointer)
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="tel"
        readOnly={readOnly}
        value={String(value ?? '')}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <output htmlFor={id}>{error}</output>
    </p>
  )
}

const phone = widgetFor('phone', ['string'], 20, PhoneInput, ({ name }) => name === 'Phone')

const widgets = [phone]

const createClient = (onCreate: () => void) => {
  const client = createMemoryClient({ user: () => user })
  const create: typeof client.create = (encounter, options) => {
    onCreate()
    return client.create(encounter, options)
  }
  return { ...client, create }
}

/** A form of an encounter, whose creates are counted, and one of another schema with a widget of the host's. */
export const Visit = () => {
  const [creates, setCreates] = useState(0)
  const [contact, setContact] = useState('nothing yet')
  const [client] = useState(() => createClient(() => setCreates((count) => count + 1)))
  return (
    <main>
      <h1>Visit</h1>
      <EncounterForm client={client} user={user} />
      <output aria-label="Creates">{creates}</output>
      <SchemaForm schema={schema} widgets={widgets} onSubmit={(data) => setContact(JSON.stringify(data))} />
      <output aria-label="Contact">{contact}</output>
    </main>
  )
}
