import { useMemo } from 'react'
import type { OutboxItem } from '../../client/outbox/Outbox.js'
import { chooseSides } from '../../encounter/chooseSides.js'
import type { Encounter } from '../../encounter/Encounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { EncounterContext, type EncounterContextValue } from '../../form/EncounterContext.js'
import { createPendingTexts } from '../../form/fields/pendingTexts.js'
import { ConflictDialog } from '../../form/saving/conflict/ConflictDialog.js'
import type { ConflictView } from '../../form/saving/conflict/createReconciler.js'
import { useApp } from '../AppContext.js'
import { useNamedUi } from './useNamedUi.js'

/** Asks which of two changes of the same fields to keep, as the form does. */
export const MergeDialog = ({
  item,
  view,
  onMerge,
  onClose,
}: {
  readonly item: OutboxItem
  readonly view: ConflictView
  readonly onMerge: (encounter: Encounter) => void
  readonly onClose: () => void
}) => {
  const { client, codes, definition, user } = useApp()
  const ui = useNamedUi(client, definition)
  const context = useMemo(
    (): EncounterContextValue => ({
      ...{ client, codes, ui, workflow: encounterWorkflow },
      pendingTexts: createPendingTexts({}),
      // Nothing is selected here.
      appointmentHandlers: { onPicking: () => undefined, onPicked: () => undefined },
    }),
    [client, codes, ui],
  )
  const updatedBy = item.problem?.current?.updatedBy ?? ''
  return (
    <EncounterContext.Provider value={context}>
      <ConflictDialog
        view={view}
        updatedBy={updatedBy}
        isOwn={updatedBy === user.name}
        onResolve={(choices) =>
          onMerge(chooseSides({ encounter: view.merged, conflicts: view.conflicts }, choices))
        }
        onClose={onClose}
      />
    </EncounterContext.Provider>
  )
}
