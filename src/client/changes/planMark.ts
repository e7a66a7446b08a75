import { sameJson } from '../../encounter/sameJson.js'
import * as words from '../../messages/en/clientErrors.js'
import * as markWords from '../../messages/en/markErrors.js'
import { type Sayable, tellerOf } from '../../messages/Told.js'
import { encounterBounds, findExcess } from '../../schema/excess.js'
import { invalid } from '../clientErrors.js'
import type {
  DismissedFinding,
  EncounterMarks,
  EncounterRecord,
  MarkChange,
  Version,
} from '../EncounterClient.js'
import {
  type ChangeContext,
  type PlannedChange,
  planNext,
  requireCapability,
  requireShortReason,
  requireVersion,
} from './planChange.js'
import { type Author, tidyMarks } from './planMarks.js'

const tell = tellerOf('clientErrors', words)
const tellMark = tellerOf('markErrors', markWords)

const refuse = (said: Sayable): never => {
  throw invalid(said)
}

const requireSmall = (value: MarkChange | EncounterMarks | undefined): void => {
  if (findExcess(value, encounterBounds) !== undefined) refuse(tellMark('tooLarge'))
}

const isOf =
  ({ finding, path }: { readonly finding: string; readonly path?: DismissedFinding['path'] }) =>
  (other: DismissedFinding): boolean =>
    other.finding === finding && sameJson(other.path, path)

/**
 * Applies a change to the marks.
 *
 * @throws EncounterClientError of kind `invalid` if there is no such mark to change, or the reason is missing.
 */
const marksAfterChange = (
  marks: EncounterMarks = {},
  change: MarkChange,
  { by, at }: Author,
): EncounterMarks | undefined => {
  const { returned, dismissed = [] } = marks
  switch (change.kind) {
    case 'settle-return':
      return returned === undefined
        ? refuse(tellMark('notReturned'))
        : tidyMarks({ ...marks, returned: { ...returned, settled: true } })
    case 'dismiss-finding': {
      const { finding, path } = change
      const reason = requireShortReason(change.reason)
      if (reason === '') return refuse(tellMark('dismissalNeedsReason'))
      const entry = { finding, ...(path === undefined ? undefined : { path }), reason, by, at }
      return tidyMarks({ ...marks, dismissed: [...dismissed.filter((other) => !isOf(change)(other)), entry] })
    }
    case 'restore-finding':
      return dismissed.some(isOf(change))
        ? tidyMarks({ ...marks, dismissed: dismissed.filter((other) => !isOf(change)(other)) })
        : refuse(tellMark('notDismissed'))
  }
}

/**
 * Plans a change of the marks.
 *
 * @throws EncounterClientError of kind `unauthorized`, `conflict` or `invalid`.
 */
export const planMark = (
  current: EncounterRecord,
  change: MarkChange,
  ifMatch: Version,
  context: ChangeContext,
): PlannedChange => {
  const { user, at } = context
  requireCapability(user, 'edit', tell('editEncounters'))
  requireVersion(current, ifMatch)
  // Before it is read: it may be anything that a host or a request says.
  requireSmall(change)
  const marks = marksAfterChange(current.marks, change, { by: user.name, at })
  requireSmall(marks)
  return planNext(
    current.encounter,
    { id: current.id, encounter: current.encounter, marks },
    {
      kind: 'marked',
      mark: change,
      ...(change.kind === 'dismiss-finding' ? { reason: change.reason.trim() } : undefined),
    },
    context,
  )
}
