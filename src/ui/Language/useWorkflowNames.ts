import { useMemo } from 'react'
import type { EncounterStatus } from '../../encounter/Encounter.js'
import { nameOfAction, nameOfStatus } from '../../encounter/workflowNames.js'
import * as en from '../../messages/en/workflow.js'
import { useWords } from './LanguageContext.js'

/** How statuses and actions are called here. */
export interface WorkflowNames {
  readonly nameOfStatus: (status: EncounterStatus) => string
  readonly nameOfAction: (action: string) => string
}

/** The names of the standard workflow in the language that is spoken here; those of a host's own are as the host has them. */
export const useWorkflowNames = (): WorkflowNames => {
  const words = useWords('workflow', en)
  return useMemo(
    () => ({
      nameOfStatus: (status) => nameOfStatus(status, words),
      nameOfAction: (action) => nameOfAction(action, words),
    }),
    [words],
  )
}
