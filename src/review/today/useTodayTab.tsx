import { type ReactNode, useMemo, useRef } from 'react'
import { todayOf } from '../../encounter/calendarDate.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
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
const noop = () => undefined

/** The tab "Today", if the host and the client support it. */
export interface TodayTab {
  /** The content of the tab, if it is the current one. */
  readonly view: ReactNode
  /** Adds the tab: in front for a clinician, at the end for others. */
  readonly addTo: (tabs: readonly Tab[]) => readonly Tab[]
  /** Replaces the key actions of the list while the tab is shown: none of them may reach the hidden list. */
  readonly keyActions: (actions: KeyActions) => KeyActions
}

/**
 * Provides the tab "Today".
 *
 * @param isListLoaded The count of the tab is only requested then, so that the first rows do not wait for it.
 */
export const useTodayTab = (
  {
    target,
    onGo,
    visits: navigation,
    newEncounter,
  }: Pick<ReviewBoardProps, 'target' | 'onGo' | 'visits' | 'newEncounter'>,
  isListLoaded: boolean,
): TodayTab => {
  const words = useWords('list', en)
  const source = useReview()
  const queryClient = useCache()
  const { client, user, workflow } = source
  const { place, openId } = target
  // A page may stay open past midnight.
  const day = todayOf(new Date())
  const today = useMemo(() => todayFor(user, day), [user, day])
  const isShown = navigation !== undefined && place.status === todayTab
  const isIdle = useIdle(isListLoaded)
  const isOffered = navigation !== undefined && offersVisits(client)
  const { data: count } = useCachedQuery({
    ...visitOptions(queryClient, source, today),
    enabled: isOffered && (isShown || isIdle),
    select: countMissing,
  })
  const keys = useRef<VisitKeys>(null)

  const view = isShown ? (
    <LazyTodayView
      navigation={navigation}
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
    addTo: (tabs) => {
      if (!isOffered) return tabs
      const tab = { key: todayTab, label: words.todayTab, count }
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
            edit: noop,
            submit: noop,
            submitOpen: noop,
            approve: noop,
            returnOrReopen: noop,
            select: noop,
            search: noop,
            editing: false,
            openId: undefined,
            singleKeys: actions.singleKeys,
          }
        : actions,
  }
}
