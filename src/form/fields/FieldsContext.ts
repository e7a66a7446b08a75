import { createContext, useContext } from 'react'
import type { PendingTexts } from './pendingTexts.js'
import type { WidgetEntry } from './Widget.js'

/** What the fields of one form share. */
export interface FieldsContextValue {
  /** Keeps the ids of two forms on one page apart. */
  readonly idPrefix: string
  readonly widgets: readonly WidgetEntry[]
  readonly readOnly: boolean
  /** What stands in the inputs and is no value yet. */
  readonly pendingTexts: PendingTexts
}

export const FieldsContext = createContext<FieldsContextValue | undefined>(undefined)

/** The form that a field stands in. Throws outside one. */
export const useFieldsContext = (): FieldsContextValue => {
  const context = useContext(FieldsContext)
  if (context === undefined) {
    throw new Error('A field was rendered outside a form. Put it inside <SchemaForm> or <EncounterForm>.')
  }
  return context
}
