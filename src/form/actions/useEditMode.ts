import { useCallback, useState } from 'react'
import type { EncounterStatus } from '../../encounter/Encounter.js'
import { isReadOnly } from '../../encounter/workflow.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import type { SettledProps } from '../EditorProps.js'
import type { EncounterSession } from '../saving/EncounterSession.js'

/** Whether the fields can be edited, and how to start. */
export interface EditMode {
  /** Whether status and user allow edits. */
  readonly mayEdit: boolean
  /** Whether the fields are read-only now. */
  readonly readOnly: boolean
  /** Makes the fields editable; undefined where they are, or may not be. */
  readonly startEditing: (() => void) | undefined
  /** Confirms an edit under which the status has changed, so that it can be saved. */
  readonly confirmEdit: () => void
}

/**
 * A draft can be edited at once. A submitted encounter is somebody's word, which a stray key must not change: its fields are
 * read-only until "Edit" is pressed, again for each status. A host that sets `readOnly` has a button of its own.
 */
export const useEditMode = (
  { workflow, user, readOnly: hostReadOnly, onEdit }: SettledProps,
  status: EncounterStatus,
  session: EncounterSession,
): EditMode => {
  const [edit, setEdit] = useState<{
    readonly status: EncounterStatus
    readonly isOpen: boolean
    /** The status has changed under unsaved changes: they are not saved before the user confirms them. */
    readonly isHeld: boolean
  }>()
  if (edit?.status !== status) {
    const isDraft = status === workflow.initial
    const isEdited = session.hasUnsaved() || (onEdit !== undefined && hostReadOnly !== true)
    setEdit({ status, isOpen: isDraft || isEdited, isHeld: !isDraft && edit !== undefined && isEdited })
  }
  const open = useCallback(() => setEdit({ status, isOpen: true, isHeld: false }), [status])
  const isHeld = hostReadOnly !== true && edit?.isHeld === true

  // Before the next timer can save. The status may change elsewhere, so there is no event to do it in.
  useIsomorphicLayoutEffect(() => session.setHeld(isHeld), [session, isHeld])

  const mayEdit = !isReadOnly(workflow, status) && user.capabilities.includes('edit')
  const isOpen = hostReadOnly !== true && (onEdit !== undefined || (edit?.status === status && edit.isOpen))
  const readOnly = !mayEdit || !isOpen
  const start = hostReadOnly === true ? onEdit : open
  return {
    mayEdit,
    readOnly,
    startEditing: mayEdit && readOnly ? start : undefined,
    confirmEdit: () => {
      if (isHeld) open()
      session.setHeld(false)
    },
  }
}
