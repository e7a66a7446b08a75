import { createContext, useContext } from 'react'
import type { PendingTexts } from './pendingTexts.js'
import type { Revealers } from './revealers.js'
import type { WidgetEntry } from './Widget.js'

/** Shared by the fields of one form. */
export interface FieldsContextValue {
  /** Makes the ids of this form's fields unique on the page. */
  readonly idPrefix: string
  readonly widgets: readonly WidgetEntry[]
  readonly readOnly: boolean
  /** The texts of inputs that are no values yet. */
  readonly pendingTexts: PendingTexts
  /** What opens the folded and long parts of the form. */
  readonly revealers: Revealers
  /** Called when items of the list at a pointer have moved, with their new positions. */
  readonly onItemsMoved?: (list: string, to: (index: number) => number | undefined) => void
}

export const FieldsContext = createContext<FieldsContextValue | undefined>(undefined)

/** The context of a field. Throws outside a form. */
export const useFieldsContext = (): FieldsContextValue => {
  const context = useContext(FieldsContext)
  if (context === undefined) {
    throw new Error('A field was rendered outside a form. Put it inside <SchemaForm> or <EncounterForm>.')
  }
  return context
}
