import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { kareoEncounterUi as ui } from '../../../../src/encounter/kareoEncounter.js'
import { createBackend, createTab } from './walkTabs.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(2000)
const problem = 'Choose a patient from the list, or keep the chosen one'

it('a text that is given up after a reload holds no save any more', async () => {
  const tab = createTab(createBackend(() => undefined, true))
  await tab.goTo('new', 'leave')
  tab.set(ui.patient, '1001')
  tab.set(ui.provider, '201')
  tab.set(ui.dateOfService, '2026-06-15')
  await settle()
  tab.session()?.pendingTexts.set(ui.patient, 'roe', problem)
  tab.set(ui.diagnoses.property, ['C1'])
  await settle()
  const reloaded = tab.reload()
  await settle()
  await reloaded
  const session = tab.session()
  // As the field does once it is drawn again.
  session?.pendingTexts.set(ui.patient, 'roe', problem)
  session?.changed()
  await settle()
  expect(session?.autosave.state()).toEqual({ kind: 'incomplete', problems: [{ message: problem }] })
  session?.pendingTexts.set(ui.patient, '')
  await settle()
  expect(session?.autosave.state().kind).toBe('saved')
})
