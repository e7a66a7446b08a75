import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Router, useLocation } from 'wouter'
import { demoUsers } from '../client/demo/demoUsers.js'
import { whenIdle } from '../client/pause.js'
import { queryKeys } from '../client/queryKeys.js'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeLibrary } from '../codes/CodeLibrary.js'
import type { EncounterDefinition } from '../encounter/EncounterDefinition.js'
import type { User } from '../encounter/User.js'
import { CacheProvider } from '../form/cache.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import * as enLoadingWords from '../messages/en/loading.js'
import * as enShellWords from '../messages/en/shell.js'
import { afterPaint } from '../ui/afterPaint.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { Root } from '../ui/Root/Root.js'
import type { AppClient } from './AppClient.js'
import { AppContext } from './AppContext.js'
import type { AppFrame } from './AppFrame.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'
import { createReviewSessions } from './createReviewSessions.js'
import { PageBoundary } from './failures/PageBoundary.js'
import { isNewEncounter, type Route } from './route.js'
import { Shell } from './Shell.js'
import type { LaunchPart } from './site/OpenedServer.js'
import type { StorageControl } from './storage/StorageControl.js'
import { useAppShortcuts } from './useAppShortcuts.js'
import { useLeaveGuard } from './useLeaveGuard.js'
import { usePreferences } from './usePreferences.js'
import { useRoute } from './useRoute.js'
import { type AppUsers, userOf } from './users.js'
import { useUserChange } from './useUserChange.js'

// Each page is loaded on demand, so none waits for another's code.
const Loading = () => <p aria-busy="true">{useWords('loading', enLoadingWords).page}</p>
const page = { fallback: () => <Loading /> }
export const EncounterPage = lazyComponent(
  () => import('./pages/EncounterPage.js').then((part) => part.EncounterPage),
  page,
)
const NotFoundPage = lazyComponent(
  () => import('./pages/NotFoundPage.js').then((part) => part.NotFoundPage),
  page,
)
export const PrintPage = lazyComponent(
  () => import('./pages/PrintPage.js').then((part) => part.PrintPage),
  page,
)
export const ReviewPage = lazyComponent(
  () => import('./pages/ReviewPage.js').then((part) => part.ReviewPage),
  page,
)
const SettingsPage = lazyComponent(
  () => import('./pages/SettingsPage.js').then((part) => part.SettingsPage),
  page,
)
const OutboxPage = lazyComponent(() => import('./outbox/OutboxPage.js').then((part) => part.OutboxPage), page)
const FormPage = lazyComponent(() => import('./forms/FormPage.js').then((part) => part.FormPage), page)
const PlaygroundPage = lazyComponent(
  () => import('./playground/PlaygroundPage.js').then((part) => part.PlaygroundPage),
  page,
)
const GalleryPage = lazyComponent(
  () => import('./gallery/GalleryPage.js').then((part) => part.GalleryPage),
  page,
)
const RunNotice = lazyComponent(() => import('./RunNotice.js').then((part) => part.RunNotice))
const UpdateLine = lazyComponent(
  () => import('./serviceWorker/UpdateLine.js').then((part) => part.UpdateLine),
  {
    // It is nothing that anybody asked for.
    wrapError: () => null,
  },
)
const FailedLeave = ({ onStay, children }: { readonly onStay: () => void; readonly children: ReactNode }) => (
  <Dialog title={useWords('shell', enShellWords).leaving} onClose={onStay}>
    {children}
  </Dialog>
)
const LeaveDialog = lazyComponent(() => import('./LeaveDialog.js').then((part) => part.LeaveDialog), {
  wrapError: (notice, { asking }) => <FailedLeave onStay={asking.stay}>{notice}</FailedLeave>,
})

const Page = ({ route }: { readonly route: Route }) => {
  switch (route.page) {
    case 'list':
      return <ReviewPage chosenId={route.id} />
    case 'encounter':
      return <EncounterPage id={route.id} />
    case 'print':
      return <PrintPage id={route.id} />
    case 'form':
      return <FormPage name={route.name} />
    case 'playground':
      return <PlaygroundPage />
    case 'outbox':
      return <OutboxPage />
    case 'gallery':
      return <GalleryPage />
    case 'settings':
      return <SettingsPage />
    case 'not-found':
      return <NotFoundPage isEncounter={route.isEncounter} />
  }
}

/** The single-page app: the pages, the signed-in user, and the guard over unsaved work. */
export const App = ({
  storage,
  config,
  definition,
  control,
  users = demoUsers,
  codes,
  workingCopies,
  queryClient,
  clientOf,
  launch,
  frame,
  onShown,
}: {
  readonly storage: AppStorage
  readonly config: ConfigAnswer
  readonly definition: EncounterDefinition
  /** Undefined where encounters are on a server. */
  readonly control: StorageControl | undefined
  /** The users that can be signed in as; default: those of the demo. */
  readonly users?: AppUsers
  readonly codes: CodeLibrary
  readonly workingCopies: WorkingCopyStore
  readonly queryClient: QueryClient
  /** Returns the user's client; the same one on every call. */
  readonly clientOf: (user: User) => AppClient
  /** Where an EHR has opened the app. */
  readonly launch?: LaunchPart | undefined
  readonly frame?: AppFrame
  /** Called after the first page has painted. */
  readonly onShown?: () => void
}) => {
  const [user, setUser] = useState(() => userOf(users, storage.readUserId()))
  // One client per user, so that a save still in flight stays attributed to whoever made the change.
  const client = clientOf(user)
  const [reviewSessions] = useState(() => frame?.reviewSessions ?? createReviewSessions(storage.tab))
  const [, navigate] = useLocation()
  const route = useRoute()
  const guard = useLeaveGuard(isNewEncounter)
  const { pass, around } = guard
  const go = useCallback((path: string) => around(navigate, path), [around, navigate])
  const { preferences, prefer } = usePreferences(storage)
  useAppShortcuts(go, preferences.singleKeys && user.capabilities.includes('edit'))
  const [isIdle, setIdle] = useState(false)
  // Whichever page opened first, the other is likely next, and the network may be gone by then.
  useEffect(() => {
    EncounterPage.preloadWhenIdle()
    ReviewPage.preloadWhenIdle()
    LeaveDialog.preloadWhenIdle()
    whenIdle(() => setIdle(true))
  }, [])

  const [shown] = useState(() => onShown)
  useEffect(() => (shown === undefined ? undefined : afterPaint(shown)), [shown])

  const changeUser = useCallback(
    (next: User) => {
      // A bulk run belongs to its user: end it before another signs in.
      reviewSessions.end()
      // What one user was shown is read again for the next, who may not have it: an encounter that waits to be sent is there for
      // its own user alone.
      for (const queryKey of [queryKeys.records(), queryKeys.histories(), queryKeys.encounters()])
        queryClient.removeQueries({ queryKey })
      setUser(next)
    },
    [reviewSessions, queryClient],
  )
  const { signInAs, arriving, refused, noteUnsaved } = useUserChange({
    user,
    users,
    setUser: changeUser,
    runEnded: reviewSessions.runEnded,
    storage,
    guard,
    navigate,
  })
  // On a user change, drop the working copies: unsaved input must not reach the next user.
  const previous = useRef(user)
  useEffect(() => {
    if (previous.current !== user) workingCopies.clear()
    previous.current = user
  }, [user, workingCopies])

  const setUnsaved = useCallback<UnsavedListener>(
    (unsaved, discard, settle) => {
      guard.setUnsaved(unsaved, discard, settle)
      noteUnsaved(unsaved)
    },
    [guard.setUnsaved, noteUnsaved],
  )
  const replaceAddress = useCallback(
    (path: string, state: unknown) => pass(() => navigate(path, { replace: true, state })),
    [pass, navigate],
  )
  const context = useMemo(
    () => ({
      client,
      definition,
      config,
      control,
      users,
      codes,
      workingCopies,
      reviewSessions,
      user,
      launch,
      signInAs,
      frame,
      ask: guard.ask,
      // What a server keeps does not hang on this browser.
      persistent: control === undefined || storage.persistent,
      preferences,
      prefer,
      arriving,
      refused,
      setUnsaved,
      replaceAddress,
    }),
    [
      client,
      definition,
      config,
      control,
      users,
      codes,
      workingCopies,
      reviewSessions,
      user,
      launch,
      signInAs,
      frame,
      guard.ask,
      storage,
      preferences,
      prefer,
      arriving,
      refused,
      setUnsaved,
      replaceAddress,
    ],
  )
  const session = reviewSessions.current()

  return (
    <Router aroundNav={around}>
      <AppContext.Provider value={context}>
        <CacheProvider cache={queryClient}>
          <Root>
            {route.page === 'print' ? (
              <PageBoundary>
                <Page route={route} />
              </PageBoundary>
            ) : (
              <Shell notice={isIdle ? <UpdateLine ask={guard.ask} /> : null}>
                <PageBoundary>
                  {route.page === 'list' || session === undefined ? null : <RunNotice session={session} />}
                  <Page route={route} />
                </PageBoundary>
              </Shell>
            )}
            {guard.asking === undefined ? null : <LeaveDialog asking={guard.asking} />}
          </Root>
        </CacheProvider>
      </AppContext.Provider>
    </Router>
  )
}
