import { createContext, useContext } from 'react'
import type { EncounterClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { Workflow } from '../encounter/workflow.js'
import type { PendingTexts } from './fields/pendingTexts.js'

/** What choosing an appointment sets off. */
export interface AppointmentHandlers {
  readonly onPicking: () => void
  readonly onPicked: (id: string) => void
}

/** What the widgets of an encounter share. */
export interface EncounterContextValue {
  readonly client: EncounterClient
  readonly codes: CodeSource
  readonly ui: EncounterUi
  readonly workflow: Workflow
  readonly pendingTexts: PendingTexts
  readonly appointmentHandlers: AppointmentHandlers
}

export const EncounterContext = createContext<EncounterContextValue | undefined>(undefined)

/** The encounter that a widget stands in. Throws outside one. */
export const useEncounterContext = (): EncounterContextValue => {
  const context = useContext(EncounterContext)
  if (context === undefined) {
    throw new Error('An encounter widget was rendered outside <EncounterForm>. Put it inside one.')
  }
  return context
}
