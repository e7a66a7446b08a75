import { createContext, useContext } from 'react'
import type { EncounterClient } from '../client/EncounterClient.js'
import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { Workflow } from '../encounter/workflow.js'
import type { PendingTexts } from './fields/pendingTexts.js'

/** Called when the user selects an appointment: `onPicking` at once, `onPicked` with its id once it is known. */
export interface AppointmentHandlers {
  readonly onPicking: () => void
  readonly onPicked: (id: string) => void
}

/** Shared by the widgets of an encounter. */
export interface EncounterContextValue {
  readonly client: EncounterClient
  readonly codes: CodeSource
  readonly ui: EncounterUi
  readonly workflow: Workflow
  readonly pendingTexts: PendingTexts
  readonly appointmentHandlers: AppointmentHandlers
}

export const EncounterContext = createContext<EncounterContextValue | undefined>(undefined)

/** The context of an encounter's widget. Throws outside one. */
export const useEncounterContext = (): EncounterContextValue => {
  const context = useContext(EncounterContext)
  if (context === undefined) {
    throw new Error('An encounter widget was rendered outside <EncounterForm>. Put it inside one.')
  }
  return context
}
