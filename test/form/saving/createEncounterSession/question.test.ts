import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { kareoEncounterUi as ui } from '../../../../src/encounter/kareoEncounter.js'
import { createBackend, createTab } from './walkTabs.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Tab = ReturnType<typeof createTab>

const appointment = ui.appointment ?? ''
const visit = [ui.patient, ui.provider, ui.dateOfService, appointment]
const settle = () => vi.advanceTimersByTimeAsync(2000)

const visitIn = (tab: Tab) => visit.map((property) => tab.values()?.get(property))
const codesIn = (tab: Tab) => tab.values()?.get(ui.diagnoses.property)
const guardOf = (tab: Tab) => {
  const session = tab.session()
  if (!session) throw new Error('No form is open.')
  return session.patientGuard
}

/** As the form does: the appointment first, and what it fills in a moment later. */
const pickAppointment = async (tab: Tab, patient: number, provider: string) => {
  tab.set(appointment, String(patient + 4000))
  await vi.advanceTimersByTimeAsync(20)
  tab.set(ui.patient, String(patient))
  tab.set(ui.provider, provider)
  tab.set(ui.dateOfService, '2026-06-15')
}

/** Two tabs, the first over an encounter of patient 1001 with a code. */
const openTabs = async () => {
  const backend = createBackend(() => undefined, true)
  const [tab, other] = [createTab(backend), createTab(backend)]
  await tab.goTo('new', 'leave')
  await pickAppointment(tab, 1001, '201')
  tab.set(ui.diagnoses.property, ['C1'])
  await settle()
  const place = tab.place()
  if (place.kind !== 'encounter') throw new Error('It was not saved.')
  return { backend, tab, other, id: place.id }
}

const reload = async (tab: Tab) => {
  const reloaded = tab.reload()
  await settle()
  await reloaded
}

describe('Cancel', () => {
  it.each([
    { way: 'at once', between: async () => undefined },
    { way: 'after a reload', between: reload },
  ])('brings back the whole visit when an appointment of another was picked, $way', async ({ between }) => {
    const { tab } = await openTabs()
    const before = visitIn(tab)
    await pickAppointment(tab, 1002, '202')
    await settle()
    await between(tab)
    expect(guardOf(tab).question()).toEqual({ from: '1001', to: '1002', about: 'codes' })
    guardOf(tab).answer('cancel')
    await settle()
    expect(visitIn(tab)).toEqual(before)
    expect(tab.session()?.autosave.state().kind).toBe('saved')
  })

  it('brings back the appointment that went with the patient', async () => {
    const { tab } = await openTabs()
    const before = visitIn(tab)
    tab.set(ui.patient, '1002')
    await settle()
    expect(visitIn(tab).at(-1)).toBe('')
    await reload(tab)
    guardOf(tab).answer('cancel')
    await settle()
    expect(visitIn(tab)).toEqual(before)
  })
})

describe('a question that is open over a reload', () => {
  it('is answered before another change is brought into the form', async () => {
    const { backend, tab, other, id } = await openTabs()
    await Promise.all([other.goTo(id, 'leave'), settle()])
    tab.set(ui.patient, '1002')
    await settle()
    other.set(ui.patient, '1002')
    guardOf(other).answer('clear')
    other.set(ui.diagnoses.property, ['C2'])
    await settle()
    expect((await backend.shared.get(id)).encounter).toMatchObject({
      PatientId: 1002,
      DiagnosisCodes: ['C2'],
    })

    await reload(tab)
    expect(codesIn(tab)).toEqual(['C1'])
    guardOf(tab).answer('cancel')
    expect([visitIn(tab)[0], codesIn(tab)]).toEqual(['1001', ['C1']])
    await settle()
    // Nothing was changed here then: the other change is shown as it is, patient and codes.
    expect([visitIn(tab)[0], codesIn(tab)]).toEqual(['1002', ['C2']])
    expect(tab.session()?.autosave.state().kind).toBe('saved')
    expect((await backend.shared.get(id)).encounter).toMatchObject({
      PatientId: 1002,
      DiagnosisCodes: ['C2'],
    })
  })

  it('leaves nothing to ask where the other change was taken in whole', async () => {
    const { tab, other, id } = await openTabs()
    await Promise.all([other.goTo(id, 'leave'), settle()])
    // Typed and taken back, and kept like that.
    tab.set(ui.diagnoses.property, ['C1', 'C3'])
    tab.set(ui.diagnoses.property, ['C1'])
    await vi.advanceTimersByTimeAsync(200)
    other.set(ui.patient, '1002')
    guardOf(other).answer('clear')
    other.set(ui.diagnoses.property, ['C2'])
    void other.session()?.autosave.flush()
    await vi.advanceTimersByTimeAsync(40)
    await reload(tab)
    expect(visitIn(tab)[0]).toBe('1002')
    expect(codesIn(tab)).toEqual(['C2'])
    tab.set(ui.diagnoses.property, ['C2', 'C4'])
    expect(guardOf(tab).question()).toBeUndefined()
  })
})
