import type { Transition } from '../encounter/workflow.js'
import type { EncounterMarks } from './EncounterClient.js'

/** Who makes a change, and when. */
export interface Author {
  readonly by: string
  readonly at: string
}

/** Marks without those that are empty; undefined where none is left. */
export const tidyMarks = ({ returned, dismissed, source }: EncounterMarks): EncounterMarks | undefined => {
  const marks = {
    ...(returned === undefined ? undefined : { returned }),
    ...(dismissed === undefined || dismissed.length === 0 ? undefined : { dismissed }),
    ...(source === undefined ? undefined : { source }),
  }
  return Object.keys(marks).length === 0 ? undefined : marks
}

/** The marks after a transition: one that returns marks the encounter as returned, any other takes that mark away. */
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
