// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { EncounterForm } from '../../src/form/EncounterForm.js'
import { widgetFor } from '../../src/form/fields/Widget.js'
import { everyone } from '../../src/testing/contractSupport.js'

it("leaves a widget of the host's its own cache", async () => {
  const hosts = new QueryClient()
  const found: QueryClient[] = []
  const widget = widgetFor('asks', ['integer'], 50, function Asks({ label }) {
    found.push(useQueryClient())
    return <p>{label}: asked</p>
  })
  render(
    <QueryClientProvider client={hosts}>
      <EncounterForm
        client={createMemoryClient({ user: () => everyone })}
        user={everyone}
        widgets={[widget]}
      />
    </QueryClientProvider>,
  )
  expect(await screen.findByText('Patient ID: asked')).toBeTruthy()
  expect(new Set(found)).toEqual(new Set([hosts]))
  expect(hosts.getQueryCache().getAll()).toEqual([])
})
