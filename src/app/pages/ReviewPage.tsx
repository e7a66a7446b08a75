import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { AppointmentEntry } from '../../client/Directory.js'
import type { ListingClient } from '../../client/EncounterClient.js'
import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { useCache } from '../../form/cache.js'
import * as en from '../../messages/en/shell.js'
import { bulkReasonKeyOf, listKeyOf } from '../../review/kept/keptKeys.js'
import { reviewKeys } from '../../review/keys/reviewKeys.js'
import { prepareList } from '../../review/list/prepareList.js'
import { LazyEncounterForm } from '../../review/panel/LazyEncounterForm.js'
import { LazyReviewPanel } from '../../review/panel/LazyReviewPanel.js'
import {
  listedPlace,
  queryOf,
  readPlace,
  type TodayOffer,
  todayTab,
  writePlace,
} from '../../review/place/ListPlace.js'
import { ReviewBoard } from '../../review/ReviewBoard.js'
import type { ReviewTarget } from '../../review/ReviewBoardProps.js'
import { createReviewSession } from '../../review/session/createReviewSession.js'
import { prepareToday } from '../../review/today/prepareToday.js'
import { offersVisits, rangeOf } from '../../review/today/visitOptions.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { EncounterLinks } from '../EncounterLinks.js'
import { settingAside } from '../failures/settingAside.js'
import { besideList, routeOf } from '../route.js'
import { beginVisit } from './beginVisit.js'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

const statuses = encounterWorkflow.statuses.map(({ status }) => status)

/** Whether the user gets the "Today" tab; for clinicians it is the home tab. */
const todayOffer = (client: ListingClient, { providerId }: User): TodayOffer => {
  if (!offersVisits(client)) return undefined
  return providerId === undefined ? 'offered' : 'home'
}

/**
 * Resolves an address. With an encounter open, the list is always shown beside it, never "Today": a visit's encounter opens
 * on its own page.
 */
const targetOf = (search: string, chosenId: string | undefined, today: TodayOffer): ReviewTarget => ({
  place: readPlace(search, statuses, chosenId === undefined ? today : undefined),
  openId: chosenId,
})

const visitSource = (client: ListingClient, ui: EncounterUi) => ({ client, ui, workflow: encounterWorkflow })

const [newKey] = reviewKeys.newEncounter

const NewEncounter = ({
  isMain,
  singleKeys,
}: {
  readonly isMain: boolean
  readonly singleKeys: boolean
}): ReactNode => {
  const words = useWords('shell', en)
  return (
    <Link
      href="/encounters/new"
      className={styles.newEncounter}
      data-tone={isMain ? undefined : 'plain'}
      aria-keyshortcuts={singleKeys ? newKey : undefined}
    >
      {words.newEncounter}
      {singleKeys ? (
        <span className={styles.key} aria-hidden="true">
          {newKey.toUpperCase()}
        </span>
      ) : null}
    </Link>
  )
}

const links = (id: EncounterId) => <EncounterLinks id={id} className={styles.way} />

/** Prefetches what the page shows first: the list for the address, and the form if an encounter is open. */
export const prepareReviewPage = async (
  client: ListingClient,
  queryClient: QueryClient,
  user: User,
  {
    ui,
    search,
    chosenId,
    awaitsList,
  }: {
    readonly ui: EncounterUi
    readonly search: string
    readonly chosenId: string | undefined
    readonly awaitsList: boolean
  },
): Promise<void> => {
  const { place } = targetOf(search, chosenId, todayOffer(client, user))
  const query = queryOf(listedPlace(place, encounterWorkflow.initial), '')
  const list = prepareList(client, queryClient, ui, query)
  await Promise.all([
    place.status === todayTab
      ? prepareToday(queryClient, visitSource(client, ui), rangeOf(place, user))
      : undefined,
    awaitsList ? list : undefined,
    ...(chosenId === undefined ? [] : [LazyReviewPanel.preload(), LazyEncounterForm.preload()]),
  ])
}

/** Lists encounters by status, with the chosen one beside them. */
export const ReviewPage = ({ chosenId }: { readonly chosenId: string | undefined }) => {
  const words = useWords('shell', en)
  usePageTitle(useRecordName(chosenId === undefined ? words.encounters : words.encounter, chosenId))
  const { client, codes, user, workingCopies, reviewSessions, setUnsaved, preferences, prefer } = useApp()
  const { schema, ui } = useApp().definition
  const session = reviewSessions.of(user, (storage) =>
    createReviewSession({ client, codes, user, ui, workflow: encounterWorkflow, storage }),
  )
  useEffect(
    () => () => {
      // Left by its user. A lock takes the list away, too, from where the user still is.
      if (routeOf(location.pathname, location.search, history.state).page === 'list') return
      for (const keyOf of [listKeyOf, bulkReasonKeyOf]) workingCopies.remove(keyOf(user))
    },
    [workingCopies, user],
  )
  const { singleKeys } = preferences
  const preferCompact = useCallback((on: boolean) => prefer('compactRows', on), [prefer])
  const [, navigate] = useLocation()
  const search = useSearch()
  const queryClient = useCache()
  const today = todayOffer(client, user)
  const target = useMemo(() => targetOf(search, chosenId, today), [search, chosenId, today])
  /** The address of an encounter in the list. It includes the filters, so that Back and bookmarks keep them. */
  const hrefOf = useCallback(
    ({ place, openId }: ReviewTarget): string =>
      `${openId === undefined ? '/' : `/encounters/${openId}`}${writePlace(place, statuses, today)}`,
    [today],
  )
  const go = useCallback(
    (next: ReviewTarget, { replace }: { readonly replace: boolean }) =>
      navigate(hrefOf(next), { replace, state: next.openId === undefined ? null : besideList }),
    [navigate, hrefOf],
  )
  const visits = useMemo(
    () => ({
      onBegin: (appointment: AppointmentEntry) => beginVisit(queryClient, navigate, appointment),
      onOpen: (id: EncounterId) => navigate(`/encounters/${id}`),
    }),
    [queryClient, navigate],
  )
  const mayEdit = user.capabilities.includes('edit')
  // On "Today", the main way to start an encounter is an appointment's row.
  const isMain = target.place.status !== todayTab
  return (
    <ReviewBoard
      client={client}
      codes={codes}
      user={user}
      ui={ui}
      session={session}
      singleKeys={singleKeys}
      compactRows={preferences.compactRows}
      onCompactRows={preferCompact}
      target={target}
      onGo={go}
      hrefOf={hrefOf}
      form={useMemo(
        () => ({ schema, workingCopies, onUnsavedChange: setUnsaved, ...settingAside(client, user) }),
        [schema, workingCopies, setUnsaved, client, user],
      )}
      links={links}
      visits={visits}
      newEncounter={mayEdit ? <NewEncounter isMain singleKeys={singleKeys} /> : null}
      header={
        <div className={styles.titleRow}>
          <h1 className={styles.title}>{words.encounters}</h1>
          {mayEdit ? <NewEncounter isMain={isMain} singleKeys={singleKeys} /> : null}
        </div>
      }
    />
  )
}
