import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import { todayOf } from '../../encounter/calendarDate.js'
import type { Tab } from '../../ui/Tabs/Tabs.js'
import type { KeyActions } from '../keys/useReviewKeys.js'
import { inTab, todayTab } from '../place/ListPlace.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useReview } from '../ReviewContext.js'
import { LazyTodayView } from './LazyTodayView.js'
import type { ListedVisit } from './readVisits.js'
import { useIdle } from './useIdle.js'
import type { VisitKeys } from './useVisitCursor.js'
import { isMissing, offersVisits, rangeOf, todayFor, visitOptions } from './visitOptions.js'

const countMissing = (visits: readonly ListedVisit[]) => visits.filter(isMissing).length
const nothing = () => undefined

/** The tab "Today", where there is one. */
export interface TodayTab {
  /** What it shows, where it is the one that is chosen. */
  readonly view: ReactNode
  /** The tabs with it among them: first for a clinician, whose day it is. */
  readonly among: (tabs: readonly Tab[]) => readonly Tab[]
  /** What the keys do, of all that they do in the list: none of them may reach the list behind it. */
  readonly keyActions: (actions: KeyActions) => KeyActions
}

/**
 * The tab "Today".
 *
 * @param isListThere The first rows of the list wait for nothing of it.
 */
export const useTodayTab = (
  {
    target,
    onGo,
    visits: ways,
    newEncounter,
  }: Pick<ReviewBoardProps, 'target' | 'onGo' | 'visits' | 'newEncounter'>,
  isListThere: boolean,
): TodayTab => {
  const source = useReview()
  const queryClient = useQueryClient()
  const { client, user, workflow } = source
  const { place, openId } = target
  // A page may stand open over midnight.
  const day = todayOf(new Date())
  const today = useMemo(() => todayFor(user, day), [user, day])
  const isShown = ways !== undefined && place.status === todayTab
  const isIdle = useIdle(isListThere)
  const isOffered = ways !== undefined && offersVisits(client)
  const { data: count } = useQuery({
    ...visitOptions(queryClient, source, today),
    enabled: isOffered && (isShown || isIdle),
    select: countMissing,
  })
  const keys = useRef<VisitKeys>(null)

  const view = isShown ? (
    <LazyTodayView
      ways={ways}
      range={rangeOf(place, user)}
      keys={keys}
      onRange={({ from, to }) =>
        onGo({ place: { ...place, dateFrom: from, dateTo: to }, openId }, { replace: true })
      }
      onDrafts={() => onGo({ place: inTab(place, workflow.initial), openId }, { replace: false })}
      newEncounter={newEncounter}
    />
  ) : undefined

  return {
    view,
    among: (tabs) => {
      if (!isOffered) return tabs
      const tab = { key: todayTab, label: todayTab, count }
      return user.providerId === undefined ? [...tabs, tab] : [tab, ...tabs]
    },
    keyActions: (actions) =>
      isShown
        ? {
            move: (by) => keys.current?.move(by),
            enter: () => keys.current?.enter(),
            escape: actions.escape,
            undo: actions.undo,
            showKeys: actions.showKeys,
            edit: nothing,
            submit: nothing,
            submitOpen: nothing,
            approve: nothing,
            returnOrReopen: nothing,
            select: nothing,
            search: nothing,
            editing: false,
            openId: undefined,
            singleKeys: actions.singleKeys,
          }
        : actions,
  }
}
