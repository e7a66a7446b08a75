import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { ListingClient } from '../../client/EncounterClient.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { prepareList } from '../../review/list/prepareList.js'
import { LaterForm } from '../../review/panel/ReviewPanel.js'
import { queryOf, readPlace, writePlace } from '../../review/place/ListPlace.js'
import { ReviewBoard, type ReviewTarget } from '../../review/ReviewBoard.js'
import { createReviewSession } from '../../review/session/createReviewSession.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { EncounterLinks } from '../EncounterLinks.js'
import { settingAside } from '../failures/settingAside.js'
import { besideList } from '../useLaterRoute.js'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

const statuses = encounterWorkflow.statuses.map(({ status }) => status)

/** The address of an encounter in the list: its filters stay with it, so that Back and a bookmark keep them. */
const hrefOf = ({ place, chosenId }: ReviewTarget): string =>
  `${chosenId === undefined ? '/' : `/encounters/${chosenId}`}${writePlace(place, statuses)}`

const links = (id: EncounterId) => <EncounterLinks id={id} className={styles.way} />

/** Asks for what the page shows first, before it is rendered: the list of an address, and the form where one is open. */
export const prepareReviewPage = async (
  client: ListingClient,
  queryClient: QueryClient,
  search: string,
  isOpen: boolean,
): Promise<void> => {
  const query = queryOf(readPlace(search, statuses), '')
  await Promise.all([
    prepareList(client, queryClient, kareoEncounterUi, query),
    isOpen ? LaterForm.load() : undefined,
  ])
}

/** The encounters by status, and the chosen one beside them. */
export const ReviewPage = ({ chosenId }: { readonly chosenId: string | undefined }) => {
  usePageTitle(useRecordName(chosenId === undefined ? 'Encounters' : 'Encounter', chosenId))
  const { client, codes, user, workingCopies, reviewSessions, setUnsaved, preferences, prefer } = useApp()
  const session = reviewSessions.of(user, (storage) =>
    createReviewSession({ client, codes, user, ui: kareoEncounterUi, workflow: encounterWorkflow, storage }),
  )
  const { singleKeys } = preferences
  const preferCompact = useCallback((on: boolean) => prefer('compactRows', on), [prefer])
  const [, navigate] = useLocation()
  const search = useSearch()
  const target = useMemo(() => ({ place: readPlace(search, statuses), chosenId }), [search, chosenId])
  const go = useCallback(
    (next: ReviewTarget, { replace }: { readonly replace: boolean }) =>
      navigate(hrefOf(next), { replace, state: next.chosenId === undefined ? null : besideList }),
    [navigate],
  )
  return (
    <ReviewBoard
      client={client}
      codes={codes}
      user={user}
      session={session}
      singleKeys={singleKeys}
      compactRows={preferences.compactRows}
      onCompactRows={preferCompact}
      target={target}
      onGo={go}
      hrefOf={hrefOf}
      form={useMemo(
        () => ({ workingCopies, onUnsavedChange: setUnsaved, ...settingAside(client, user) }),
        [workingCopies, setUnsaved, client, user],
      )}
      links={links}
      header={
        <div className={styles.titleRow}>
          <h1 className={styles.title}>Encounters</h1>
          {user.capabilities.includes('edit') ? (
            <Link
              href="/encounters/new"
              className={styles.newEncounter}
              aria-keyshortcuts={singleKeys ? 'n' : undefined}
            >
              New encounter
              {singleKeys ? (
                <span className={styles.key} aria-hidden="true">
                  N
                </span>
              ) : null}
            </Link>
          ) : null}
        </div>
      }
    />
  )
}
