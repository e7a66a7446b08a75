import { useCallback, useState } from 'react'
import type { EncounterStatus } from '../encounter/Encounter.js'
import type { SettledProps } from './EncounterLoader.js'

interface AskedToEdit {
  /** Whether the fields may be changed, as far as it is for the user to say. */
  readonly isAsked: boolean
  /** Says so. */
  readonly ask: (() => void) | undefined
}

/**
 * Editing a draft needs no asking. What was submitted is somebody's word: a stray key must not change it, so its fields are
 * read until "Edit" was pressed, for each status anew. A host that sets `readOnly` asks in a way of its own.
 *
 * @param holdsMore Whether the form holds what is not stored: then it stays open, whatever the status came to be.
 */
export const useAskedToEdit = (
  { workflow, readOnly, onEdit }: Pick<SettledProps, 'workflow' | 'readOnly' | 'onEdit'>,
  status: EncounterStatus,
  holdsMore: () => boolean,
): AskedToEdit => {
  const [asked, setAsked] = useState<{ readonly as: EncounterStatus; readonly isOpen: boolean }>()
  if (asked?.as !== status) setAsked({ as: status, isOpen: status === workflow.initial || holdsMore() })
  const ask = useCallback(() => setAsked({ as: status, isOpen: true }), [status])
  if (readOnly === true) return { isAsked: false, ask: onEdit }
  return { isAsked: onEdit !== undefined || (asked?.as === status && asked.isOpen), ask }
}
