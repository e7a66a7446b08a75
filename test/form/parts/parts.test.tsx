// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { EncounterClient, ListingClient } from '../../../src/client/EncounterClient.js'
import type { EncounterId } from '../../../src/encounter/Encounter.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import { FindingsList } from '../../../src/form/parts/FindingsList.js'
import { StatusStepper } from '../../../src/form/parts/StatusStepper.js'
import { useEncounterForm } from '../../../src/form/parts/useEncounterForm.js'
import {
  chipCodes,
  codes,
  currentStep,
  everyone,
  memoryClient,
  store,
  todaysVisit,
} from '../EncounterForm/openForm.js'

it('the steps on their own show where an encounter is', () => {
  const { rerender } = render(<StatusStepper />)
  expect(currentStep()).toBe('Draft')
  rerender(<StatusStepper status="Approved" />)
  expect(currentStep()).toBe('Approved')
  rerender(<StatusStepper status="Voided" label="Where it is" />)
  expect(screen.getByRole('list', { name: 'Where it is' }).textContent).toBe('Voided')
})

/** A page with buttons and a summary of its own. */
const Host = ({
  client,
  id,
  isOpen = true,
}: {
  readonly client: EncounterClient
  readonly id: EncounterId
  readonly isOpen?: boolean
}) => {
  const visit = useEncounterForm()
  const says = [visit.status, visit.saveState, visit.dirty ? 'dirty' : 'clean', visit.record?.id].join(' ')
  return (
    <>
      <h1>{visit.isReady ? says : 'No form'}</h1>
      <FindingsList label="What is left" findings={visit.findings} />
      {visit.offered.map((transition) => (
        <button key={transition.to} type="button" onClick={() => visit.perform(transition)}>
          Host: {transition.action}
        </button>
      ))}
      <button type="button" onClick={() => visit.reset()}>
        Host: Reset
      </button>
      {isOpen ? (
        <EncounterForm form={visit.form} client={client} user={everyone} codes={codes} encounterId={id} />
      ) : null}
    </>
  )
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const type = (text: string) => userEvent.type(screen.getByRole('combobox', { name: 'Diagnosis codes' }), text)

describe('a host with a form', () => {
  it('has what the form shows, its findings, and what its buttons do', async () => {
    const client = memoryClient()
    const { id } = await store(client, { ...todaysVisit, DiagnosisCodes: [] })
    render(<Host client={client} id={id} />)
    expect(heading()).toBe('No form')
    await waitFor(() => expect(heading()).toBe(`Draft saved clean ${id}`))
    const left = screen.getByRole('region', { name: 'What is left' })
    await within(left).findByText('Add a diagnosis code')
    expect(within(left).queryByRole('link')).toBeNull()
    await type('J06')
    expect(heading()).toBe(`Draft saved dirty ${id}`)
    await type('.9{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9']))
    await waitFor(() => expect(heading()).toBe(`Draft saved clean ${id}`))
    // The check answers when it has looked the code up, also after the save.
    await waitFor(() => expect(within(left).queryByText('Add a diagnosis code')).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Host: Submit' }))
    await waitFor(() => expect(heading()).toBe(`Submitted saved clean ${id}`))
    expect(screen.getByRole('button', { name: 'Host: Approve' })).toBeTruthy()
  })

  it('resets it, and has nothing once it is gone', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const stuck: ListingClient = { ...client, update: () => new Promise(() => undefined) }
    const { rerender } = render(<Host client={stuck} id={id} />)
    await screen.findByRole('form', { name: 'Encounter' })
    await type('E11.9{Enter}')
    await waitFor(() => expect(heading()).toBe(`Draft saving dirty ${id}`))
    await userEvent.click(screen.getByRole('button', { name: 'Host: Reset' }))
    await waitFor(() => expect(heading()).toBe(`Draft saved clean ${id}`))
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9'])
    rerender(<Host client={stuck} id={id} isOpen={false} />)
    expect(heading()).toBe('No form')
  })
})

it('findings on their own lead the host to what they are about', async () => {
  const onGoTo = vi.fn()
  const finding = {
    id: 'own',
    severity: 'error',
    path: ['DiagnosisCodes', 1],
    message: 'Look again',
  } as const
  render(<FindingsList findings={[finding]} onGoTo={onGoTo} />)
  await userEvent.click(screen.getByRole('link', { name: 'Look again' }))
  expect(onGoTo.mock.calls).toEqual([[finding]])
})
