import type { Transition } from '../../encounter/workflow.js'
import type { EncounterMarks } from '../EncounterClient.js'

/** The author and the time of a change. */
export interface Author {
  readonly by: string
  readonly at: string
}

/** Drops empty marks; undefined if none is left. */
export const tidyMarks = ({ returned, dismissed, source }: EncounterMarks): EncounterMarks | undefined => {
  const marks = {
    ...(returned === undefined ? undefined : { returned }),
    ...(dismissed === undefined || dismissed.length === 0 ? undefined : { dismissed }),
    ...(source === undefined ? undefined : { source }),
  }
  return Object.keys(marks).length === 0 ? undefined : marks
}

/** The marks after a transition. One that returns the encounter sets `returned`, any other removes it. */
export const marksAfterTransition = (
  marks: EncounterMarks = {},
  transition: Transition,
  reason: string | undefined,
  { by, at }: Author,
): EncounterMarks | undefined => {
  const { returned: _, ...others } = marks
  return tidyMarks(
    transition.returns ? { ...others, returned: { reason: reason ?? '', by, at } } : { ...others },
  )
}
