'use client'
import { EncounterForm } from 'encounter-form'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { useState } from 'react'

const user = { id: 'host-user', name: 'Hana Host', capabilities: ['edit', 'submit'] }

const createClient = (onCreate) => {
  const client = createMemoryClient({ user: () => user })
  const create = (encounter, options) => {
    onCreate()
    return client.create(encounter, options)
  }
  return { ...client, create }
}

export const Visit = () => {
  const [creates, setCreates] = useState(0)
  const [client] = useState(() => createClient(() => setCreates((count) => count + 1)))
  return (
    <>
      <EncounterForm client={client} user={user} />
      <output aria-label="Creates">{creates}</output>
    </>
  )
}
