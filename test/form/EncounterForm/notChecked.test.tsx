// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import {
  awayDirectory,
  button,
  chipCodes,
  codes,
  currentStep,
  directory,
  field,
  memoryClient,
  openForm,
  store,
  todaysVisit,
} from './openForm.js'

const problems = () => within(screen.getByRole('region', { name: 'There is a problem' }))
const words = 'The directory is unavailable: patient, provider and appointment are not checked'

const openAway = async (changes = {}) => {
  const { away, comeBack } = awayDirectory()
  const client = { ...memoryClient(), directory: away }
  const { id } = await store(client, { ...todaysVisit, ...changes })
  return { ...openForm({ client, encounterId: id }), client, id, comeBack }
}

describe('an encounter whose references cannot be looked up', () => {
  it('is not ready, cannot be submitted, and is both once they can', async () => {
    const { user, client, id, comeBack } = await openAway()
    const panel = await screen.findByRole('region', { name: 'Not checked' })
    expect(within(panel).getByText(words)).toBeTruthy()
    expect(screen.queryByText(/^Ready/)).toBeNull()
    await user.click(button('Submit'))
    await waitFor(() => expect(problems().getByRole('link', { name: words })).toBeTruthy())
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
    comeBack()
    await user.click(button('Try again'))
    await screen.findByRole('region', { name: 'Ready to submit' })
    expect(screen.queryByRole('region', { name: 'There is a problem' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
  })

  it('becomes ready with nobody asking', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { comeBack } = await openAway()
    await screen.findByRole('region', { name: 'Not checked' })
    comeBack()
    vi.advanceTimersByTime(15_000)
    await screen.findByRole('region', { name: 'Ready to submit' })
  })

  it('is checked by the Submit itself once they can', async () => {
    const { user, comeBack } = await openAway()
    await screen.findByRole('region', { name: 'Not checked' })
    comeBack()
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
  })

  it('is blocked by what is known to be wrong', async () => {
    const { user } = await openAway({ ProcedureCodes: [] })
    const panel = within(await screen.findByRole('region', { name: 'Before you submit' }))
    expect(panel.getByRole('link', { name: 'Add a procedure code' })).toBeTruthy()
    expect(await panel.findByText(words)).toBeTruthy()
    await user.type(field('Procedure codes'), '99213{Enter}')
    await screen.findByRole('region', { name: 'Not checked' })
  })
})

describe('an encounter whose codes cannot be looked up', () => {
  it('is not ready and cannot be submitted', async () => {
    let isAway = true
    const source: CodeSource = {
      ...codes,
      lookUp: async (...asked) => {
        if (isAway) throw new Error('away')
        return codes.lookUp(...asked)
      },
    }
    const client = memoryClient()
    const { id } = await store(client, todaysVisit)
    const { user } = openForm({ client, encounterId: id, codes: source })
    await screen.findByRole('region', { name: 'Not checked' })
    await user.click(button('Submit'))
    await waitFor(() =>
      expect(
        problems().getByRole('link', { name: 'The code sets are unavailable: codes are not checked' }),
      ).toBeTruthy(),
    )
    expect(currentStep()).toBe('Draft')
    isAway = false
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
  })
})

describe('an encounter whose references are wrong', () => {
  it('says which, and is ready once another is chosen', async () => {
    const { user } = openForm({ initialEncounter: { ...todaysVisit, PatientId: 7, AppointmentId: 5001234 } })
    await screen.findByRole('region', { name: 'Before you submit' })
    expect(screen.getByRole('link', { name: /^Patient 7 is not in the directory\./ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^Appointment 5001234 is on Jan 15, 2025, not / })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: /^Appointment 5001234 is for patient 100234, not / }))
    expect(document.activeElement).toBe(field('Appointment'))
    await user.click(button('Submit'))
    await waitFor(() => expect(problems().getAllByRole('link')).toHaveLength(3))
  })

  it('is found out at Submit, though it was right when the form was opened', async () => {
    const client = memoryClient()
    let owner = 100234
    const moving = {
      ...client,
      directory: {
        search: directory.search,
        get: async (...[kind, id, options]: Parameters<typeof directory.get>) => {
          const entry = await directory.get(kind, id, options)
          return entry && 'patientId' in entry
            ? { ...entry, patientId: owner, date: String(todaysVisit.DateOfService) }
            : entry
        },
      },
    }
    const { user } = openForm({
      client: moving as never,
      initialEncounter: { ...todaysVisit, AppointmentId: 5001234 },
    })
    await screen.findByRole('region', { name: 'Ready to submit' })
    owner = 100235
    await user.click(button('Submit'))
    await waitFor(() =>
      expect(
        problems().getByRole('link', { name: /^Appointment 5001234 is for patient 100235/ }),
      ).toBeTruthy(),
    )
    expect(problems().getAllByRole('link')).toHaveLength(1)
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9'])
  })
})
