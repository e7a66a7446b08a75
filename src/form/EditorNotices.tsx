import type { RefObject } from 'react'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { ReturnedNotice } from './actions/ReturnedNotice.js'
import { ConflictNotice } from './saving/conflict/ConflictNotice.js'
import type { EncounterSession } from './saving/EncounterSession.js'
import { RestoredNotice } from './saving/RestoredNotice.js'

const SetAsideCopy = lazyComponent(() => import('./saving/SetAsideCopy.js').then((part) => part.SetAsideCopy))

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
}) => (
  <>
    <ConflictNotice
      session={session}
      userName={userName}
      noticeRef={conflictRef}
      focusAfter={focusAfterConflict}
    />
    {session.setAside.length === 0 ? null : <SetAsideCopy session={session} />}
    <ReturnedNotice record={record} onMarkFixed={onMarkFixed} />
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
