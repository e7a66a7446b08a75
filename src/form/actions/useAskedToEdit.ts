import { useCallback, useState } from 'react'
import type { EncounterStatus } from '../../encounter/Encounter.js'
import type { SettledProps } from '../EditorProps.js'

interface AskedToEdit {
  /** Whether the fields may be changed, as far as it is for the user to say. */
  readonly isAsked: boolean
  /** The status changed under what is being edited: nothing of it is saved before its user asks for that. */
  readonly isHeld: boolean
  /** Says that the fields may be changed. */
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
  const [asked, setAsked] = useState<{
    readonly as: EncounterStatus
    readonly isOpen: boolean
    readonly isHeld: boolean
  }>()
  if (asked?.as !== status) {
    const isDraft = status === workflow.initial
    const isEdited = holdsMore() || (onEdit !== undefined && readOnly !== true)
    setAsked({ as: status, isOpen: isDraft || isEdited, isHeld: !isDraft && asked !== undefined && isEdited })
  }
  const ask = useCallback(() => setAsked({ as: status, isOpen: true, isHeld: false }), [status])
  if (readOnly === true) return { isAsked: false, isHeld: false, ask: onEdit }
  return {
    isAsked: onEdit !== undefined || (asked?.as === status && asked.isOpen),
    isHeld: asked?.isHeld === true,
    ask,
  }
}
