import { sameJson } from '../encounter/sameJson.js'
import type { Transition } from '../encounter/workflow.js'
import type { DismissedFinding, EncounterMarks, MarkChange } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'

/** Who makes a change, and when. */
interface Author {
  readonly by: string
  readonly at: string
}

/** Marks without those that are empty; undefined where none is left. */
const tidyMarks = ({ returned, dismissed, source }: EncounterMarks): EncounterMarks | undefined => {
  const marks = {
    ...(returned === undefined ? undefined : { returned }),
    ...(dismissed === undefined || dismissed.length === 0 ? undefined : { dismissed }),
    ...(source === undefined ? undefined : { source }),
  }
  return Object.keys(marks).length === 0 ? undefined : marks
}

const refuse = (message: string): never => {
  throw new EncounterClientError('invalid', message)
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

const isOf =
  ({ finding, path }: { readonly finding: string; readonly path?: DismissedFinding['path'] }) =>
  (other: DismissedFinding): boolean =>
    other.finding === finding && sameJson(other.path, path)

/**
 * The marks after a person's change of them.
 *
 * @throws EncounterClientError of kind `invalid` for a mark that is not there to change, or without its reason.
 */
export const marksAfterChange = (
  marks: EncounterMarks = {},
  change: MarkChange,
  { by, at }: Author,
): EncounterMarks | undefined => {
  const { returned, dismissed = [] } = marks
  switch (change.kind) {
    case 'settle-return':
      return returned === undefined
        ? refuse('this encounter is not returned, so there is no reason to mark as dealt with.')
        : tidyMarks({ ...marks, returned: { ...returned, settled: true } })
    case 'dismiss-finding': {
      const { finding, path } = change
      const reason = change.reason.trim()
      if (reason === '') return refuse('a dismissed finding needs a reason. Say why, in a few words.')
      const entry = { finding, ...(path === undefined ? undefined : { path }), reason, by, at }
      return tidyMarks({ ...marks, dismissed: [...dismissed.filter((other) => !isOf(change)(other)), entry] })
    }
    case 'restore-finding':
      return dismissed.some(isOf(change))
        ? tidyMarks({ ...marks, dismissed: dismissed.filter((other) => !isOf(change)(other)) })
        : refuse('this finding is not dismissed, so there is nothing to show again.')
  }
}
