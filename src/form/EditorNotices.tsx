import type { RefObject } from 'react'
import { openReturnOf } from '../client/changes/returned.js'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { ConflictNotice } from './saving/conflict/ConflictNotice.js'
import type { EncounterSession } from './saving/EncounterSession.js'

const SetAsideCopy = lazyComponent(() => import('./saving/SetAsideCopy.js').then((part) => part.SetAsideCopy))
const RestoredNotice = lazyComponent(() =>
  import('./saving/RestoredNotice.js').then((part) => part.RestoredNotice),
)
const ReturnedNotice = lazyComponent(() =>
  import('./actions/ReturnedNotice.js').then((part) => part.ReturnedNotice),
)

/** What there is to know before editing: a conflict, working copies, a return. */
export const EditorNotices = ({
  session,
  record,
  userName,
  conflictRef,
  focusAfterConflict,
  onMarkFixed,
  onRestart,
}: {
  readonly session: EncounterSession
  readonly record: EncounterRecord | undefined
  readonly userName: string
  readonly conflictRef: RefObject<HTMLDivElement | null>
  readonly focusAfterConflict: RefObject<HTMLElement | null>
  /** Absent where the user may not edit. */
  readonly onMarkFixed: (() => void) | undefined
  /** Remounts the form over the stored record. */
  readonly onRestart: () => void
}) => {
  const returned = record && openReturnOf(record)
  return (
    <>
      <ConflictNotice
        session={session}
        userName={userName}
        noticeRef={conflictRef}
        focusAfter={focusAfterConflict}
      />
      {session.setAside.length === 0 ? null : <SetAsideCopy session={session} />}
      {returned === undefined ? null : <ReturnedNotice returned={returned} onMarkFixed={onMarkFixed} />}
      {session.restored === undefined ? null : (
        <RestoredNotice
          session={session}
          onDiscard={() => {
            session.discard()
            onRestart()
          }}
        />
      )}
    </>
  )
}
