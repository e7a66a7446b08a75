// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import type { EncounterFormProps } from '../../../src/form/EncounterFormProps.js'
import { EncounterReview } from '../../../src/review/EncounterReview.js'
import { over } from '../../../src/testing/contractSupport.js'
import {
  chipCodes,
  codes,
  everyone,
  memoryClient,
  openForm,
  pressAction,
  statusSays,
  store,
  tellingClient,
  todaysVisit,
} from './openForm.js'

const show = async (props: Partial<EncounterFormProps> & { readonly client: ListingClient }) => {
  const view = render(
    <StrictMode>
      <EncounterForm user={everyone} codes={codes} {...props} />
    </StrictMode>,
  )
  await screen.findByRole('form', { name: 'Encounter' })
  return { ...view, user: userEvent.setup() }
}

const addDiagnosis = (code: string) =>
  userEvent.type(screen.getByRole('combobox', { name: 'Diagnosis codes' }), `${code}{Enter}`)

describe('a host is told', () => {
  it('of a status once, whoever changed it, and of a new encounter', async () => {
    const onStatusChange = vi.fn()
    const { telling, tell } = tellingClient(memoryClient())
    const { user } = await show({
      client: telling,
      initialEncounter: { ...todaysVisit },
      onStatusChange,
    })
    await user.click(screen.getByRole('button', { name: 'Save draft' }))
    await statusSays(/^Saved/)
    const changes = () => onStatusChange.mock.calls.map(([, change]) => change)
    expect(changes()).toEqual([{ from: undefined, to: 'Draft' }])
    await pressAction(user, 'Submit')
    await waitFor(() => expect(changes()).toHaveLength(2))
    const [record] = onStatusChange.mock.lastCall ?? []
    await telling.transition(record.id, { to: 'Approved' }, over(record))
    const approved = await telling.get(record.id)
    act(() => tell([record.id]))
    await waitFor(() => expect(changes()).toHaveLength(3))
    expect(changes().slice(1)).toEqual([
      { from: 'Draft', to: 'Submitted' },
      { from: 'Submitted', to: 'Approved' },
    ])
    expect(onStatusChange.mock.lastCall?.[0]).toEqual(approved)
  })

  it('of no status where an encounter is opened', async () => {
    const onStatusChange = vi.fn()
    const client = memoryClient()
    const { id } = await store(client, todaysVisit, 'Submitted')
    await show({ client, encounterId: id, onStatusChange })
    expect(onStatusChange).not.toHaveBeenCalled()
  })

  it('of the encounter as it stands, and of whether it is saved', async () => {
    const client = memoryClient()
    const { id, record } = await store(client)
    const onChange = vi.fn()
    const onDirtyChange = vi.fn()
    await show({ client, encounterId: id, onChange, onDirtyChange })
    expect(onChange.mock.lastCall?.[0]).toEqual(record.encounter)
    expect(onDirtyChange).not.toHaveBeenCalled()
    await addDiagnosis('E11.9')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('E11.9'))
    expect(onChange.mock.lastCall?.[0].DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'E11.9'])
    await statusSays(/^Saved/)
    expect(onDirtyChange.mock.calls[0]).toEqual([true])
    expect(onDirtyChange.mock.lastCall).toEqual([false])
  })
})

describe('a fault of the client', () => {
  const failure = new TypeError('no such thing')
  const consoleSays = () => vi.spyOn(console, 'error').mockImplementation(() => undefined)

  it.each<[string, Partial<ListingClient>, boolean]>([
    ['a read', { get: () => Promise.reject(failure) }, false],
    [
      'a read that throws at once',
      {
        get: () => {
          throw failure
        },
      },
      false,
    ],
    ['a save', { update: () => Promise.reject(failure) }, true],
    [
      'a look-up',
      { directory: { search: () => Promise.reject(failure), get: () => Promise.reject(failure) } },
      false,
    ],
  ])('is told to the host and to the console: %s', async (_, change, isTyped) => {
    const logged = consoleSays()
    const onError = vi.fn()
    const client = memoryClient()
    const { id } = await store(client)
    openForm({ client: { ...client, ...change }, encounterId: id, onError })
    if (isTyped) {
      await screen.findByRole('form', { name: 'Encounter' })
      await addDiagnosis('E11.9')
    }
    await waitFor(() => expect(onError).toHaveBeenCalledWith(failure))
    expect(logged).toHaveBeenCalledWith(failure)
  })

  it('is told to the console where the host does not listen, and not where it says no', async () => {
    const logged = consoleSays()
    const client = memoryClient()
    const { id } = await store(client)
    const failing = { ...client, get: () => Promise.reject(failure) }
    const { unmount } = openForm({ client: failing, encounterId: id })
    await waitFor(() => expect(logged).toHaveBeenCalledWith(failure))
    unmount()
    logged.mockClear()
    const onError = vi.fn(() => false)
    openForm({ client: failing, encounterId: id, onError })
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(logged).not.toHaveBeenCalledWith(failure)
  })

  it('is no refusal: that is told to the host alone', async () => {
    const logged = consoleSays()
    const onError = vi.fn()
    const refusal = new EncounterClientError('unauthorized', 'Sign in again.')
    const client = memoryClient()
    const { id } = await store(client)
    openForm({ client: { ...client, get: () => Promise.reject(refusal) }, encounterId: id, onError })
    await waitFor(() => expect(onError).toHaveBeenCalledWith(refusal))
    expect(logged).not.toHaveBeenCalled()
  })
})

it('tells the host of a review what is saved in it, of statuses, and why its client failed', async () => {
  const client = memoryClient()
  const { id } = await store(client, todaysVisit)
  const told = { onSaved: vi.fn(), onStatusChange: vi.fn(), onError: vi.fn(), onDirtyChange: vi.fn() }
  const refusal = new EncounterClientError('unavailable', 'Away.')
  const failing: ListingClient = { ...client, history: () => Promise.reject(refusal) }
  render(<EncounterReview client={failing} user={everyone} codes={codes} {...told} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: /./ }))
  await screen.findByRole('form', { name: 'Encounter' })
  await pressAction(user, 'Submit')
  await waitFor(() => expect(told.onStatusChange).toHaveBeenCalledOnce())
  expect(told.onStatusChange.mock.lastCall?.[1]).toEqual({ from: 'Draft', to: 'Submitted' })
  expect(told.onSaved.mock.lastCall?.[0].id).toBe(id)
  await waitFor(() => expect(told.onError).toHaveBeenCalledWith(refusal))
})
