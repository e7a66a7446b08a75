import { createLanguage } from '../messages/Language.js'
import { LanguageProvider } from '../ui/Language/LanguageProvider.js'
import { shippedWordsFor } from '../ui/Language/shippedWords.js'
import type { NoStorageReason } from './site/NoStoragePage.js'
import { readLocale } from './site/readLocale.js'
import '@fontsource-variable/inter/wght.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDemoDirectory } from '../client/demo/demoDirectory.js'
import { demoUsers } from '../client/demo/demoUsers.js'
import { whenIdle } from '../client/pause.js'
import { createWorkingCopyStore } from '../client/workingCopy.js'
import { createWorkerLibrary } from '../codes/library/createWorkerLibrary.js'
import { todayOf } from '../encounter/calendarDate.js'
import { createChecker } from '../encounter/createChecker.js'
import type { EncounterDefinition } from '../encounter/EncounterDefinition.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { App, EncounterPage, PrintPage, ReviewPage } from './App.js'
import type { AppClient } from './AppClient.js'
import type { AppFrame } from './AppFrame.js'
import { admitScripts } from './admitScripts.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'
import { createReviewSessions } from './createReviewSessions.js'
import { seedOnFirstVisit } from './demo/seedOnFirstVisit.js'
import { AppBoundary } from './failures/AppBoundary.js'
import { reportFailure } from './failures/reportFailure.js'
import { newQueryClient } from './newQueryClient.js'
import { nameFirstForm } from './pages/useFormKey.js'
import { newId, routeOf } from './route.js'
import type { Clients } from './site/createClients.js'
import type { EarlyAnswers, OpenedServer } from './site/OpenedServer.js'
import { type OpenPlace, openPlace } from './site/openPlace.js'
import { readDefinition } from './site/readDefinition.js'
import { refuseConfig } from './site/refuseConfig.js'
import { clientIn, isServer } from './site/serverChoice.js'
import { startCodeWorker } from './startCodeWorker.js'
import { type AppUsers, userOf } from './users.js'
import './page.css'

const NoStoragePage = lazyComponent(() =>
  import('./site/NoStoragePage.js').then((part) => part.NoStoragePage),
)

const loadLock = () => import('./lock/appLock.js')

/** Starts the lock, and asks for its code again where that fails: without it the app would stay open for whoever comes. */
const keepLock = (frame: AppFrame): void =>
  void loadLock().then(
    ({ startLock }) => startLock(frame),
    () => setTimeout(keepLock, 30_000, frame),
  )

/** The folder beside the app where `npm run codes` puts a site's packs. */
const siteFolder = () => new URL(`${import.meta.env.BASE_URL}codes/`, document.baseURI).href

/** Whether config.json names a server, or last did: few sites load the code for it. */
const namesServer = (storage: AppStorage, answer: ConfigAnswer): boolean =>
  isServer(answer.kind === 'read' ? clientIn(answer.config) : storage.readConfigured())

/** Encounters on a server: nothing in this browser is looked after. */
interface ServerPlace extends Pick<OpenPlace, 'kind'> {
  readonly clients: Clients<AppClient>
  readonly control?: undefined
  readonly openAt?: undefined
}

/** Creates the app's services before anything renders. */
const openSite = (
  storage: AppStorage,
  config: Promise<ConfigAnswer>,
  { schema, ui }: EncounterDefinition,
  codes: ReturnType<typeof createWorkerLibrary>,
  server: Extract<OpenedServer, { kind: 'server' }> | undefined,
) => {
  const queryClient = newQueryClient()
  // A server has its own directory, and checks what it lists.
  if (server !== undefined) {
    const place: ServerPlace = { ...server, kind: 'open' }
    return {
      codes,
      ui,
      queryClient,
      users: server.users,
      isSeeded: true,
      release: () => {},
      opened: Promise.resolve(place),
    }
  }
  const directory = createDemoDirectory(todayOf(new Date()))
  const {
    assess,
    check: checkErrors,
    clearCodes,
  } = createChecker({
    codes,
    directory,
    ui,
    today: () => todayOf(new Date()),
  })
  let release = () => {}
  const seeded = new Promise<void>((resolve) => {
    release = resolve
  })
  if (storage.isSeeded()) release()
  const opened = openPlace(storage, config, { directory, assess, checkErrors, schema, ui }, seeded)
  codes.subscribe?.(() => {
    clearCodes()
    void opened.then((place) => {
      if (place.kind === 'open') for (const client of place.clients.all()) client.forgetFindings()
    })
  })
  const users: AppUsers = demoUsers
  return { codes, ui, opened, release, queryClient, users, isSeeded: storage.isSeeded() }
}

type Site = ReturnType<typeof openSite>

/** How long the first paint may wait for the page's code and data, in ms. */
const longestWait = 400

/** Loads the code and first data of the page at the current address, so that it renders once and complete. */
const preparePage = async (
  { ui, opened, queryClient, users, isSeeded }: Site,
  userId: string | null,
): Promise<void> => {
  const route = routeOf(location.pathname, location.search, history.state)
  if (route.page === 'print') await PrintPage.preload()
  else if (route.page === 'list') {
    const { id } = route
    // In parallel.
    const [{ prepareReviewPage }] = await Promise.all([
      import('./pages/ReviewPage.js'),
      ReviewPage.preload(),
      import('../client/listing/createLister.js'),
      id === undefined ? undefined : EncounterPage.preload(),
    ])
    const place = await opened
    if (place.kind !== 'open') return
    const user = userOf(users, userId)
    await prepareReviewPage(place.clients.of(user), queryClient, user, {
      ...{ ui, search: location.search, chosenId: id },
      // On the first visit the list waits for the demo data, which itself waits for the first paint.
      awaitsList: isSeeded,
    })
  } else if (route.page === 'encounter') {
    if (route.id === newId) nameFirstForm()
    await EncounterPage.preload()
  }
}

const openRoot = () => {
  const element = document.getElementById('root')
  if (element === null) throw new Error('index.html needs an element with the id "root".')
  return createRoot(element, { onCaughtError: reportFailure, onUncaughtError: reportFailure })
}

/**
 * Renders the app.
 *
 * @param config The answer to the request for config.json, which is already in flight.
 * @param early Answers of the server that it names, if any were asked for already.
 */
export const showApp = async (
  storage: AppStorage,
  config: Promise<ConfigAnswer>,
  early?: Promise<EarlyAnswers | undefined>,
): Promise<void> => {
  const locale = await readLocale(storage, config)
  // Fetched beside what follows. Without its words a language is said in English.
  const worded = shippedWordsFor(locale)
    ?.load()
    .catch(() => undefined)
  document.documentElement.lang = locale
  document.documentElement.dir = createLanguage(locale).direction
  const root = openRoot()
  const show = (page: ReactNode) => root.render(<LanguageProvider locale={locale}>{page}</LanguageProvider>)
  const refuse = (reason: NoStorageReason) => show(<NoStoragePage reason={reason} />)
  const answer = await config
  const refused = await refuseConfig(storage, answer)
  if (refused !== undefined) return refuse(refused)
  const defined = await readDefinition(storage, config)
  if (defined.kind === 'refused') return refuse(defined)
  const { definition } = defined
  admitScripts()
  const codes = createWorkerLibrary(() => startCodeWorker(siteFolder()))
  const server = namesServer(storage, answer)
    ? await import('./site/openServer.js').then(
        async ({ openServer }) =>
          openServer(storage, config, { definition, codes, page: document.baseURI, early: await early }),
        () => ({ kind: 'unreachable' }) as const,
      )
    : undefined
  if (server?.kind === 'not-signed-in') return show(<server.Page />)
  if (server !== undefined && server.kind !== 'server') return refuse(server)
  const site = openSite(storage, config, definition, codes, server)
  // In parallel with opening the storage. A failure here surfaces again when the page renders.
  const prepared = preparePage(site, storage.readUserId()).catch(() => undefined)
  const place = await site.opened
  if (place.kind !== 'open') return refuse(place)
  await worded
  await Promise.race([prepared, new Promise((resolve) => setTimeout(resolve, longestWait))])
  const copies = createWorkingCopyStore(storage.tab)
  let isOpen = true
  const workingCopies = {
    ...copies,
    write: (...call: Parameters<typeof copies.write>) => isOpen && copies.write(...call),
  }
  const frame: AppFrame = {
    signIn: server?.signIn,
    UserPart: server?.UserPart,
    config: answer.kind === 'read' ? answer.config : undefined,
    storage,
    queryClient: site.queryClient,
    reviewSessions: createReviewSessions(storage.tab),
    users: site.users,
    openedAt: Date.now(),
    show,
    close: () => {
      isOpen = false
    },
  }
  if (frame.signIn === undefined && storage.mayBeLocked()) {
    const { openLocked } = await loadLock()
    const page = await openLocked(frame)
    if (page !== undefined) return show(page)
  }
  show(
    <StrictMode>
      <AppBoundary>
        <App
          frame={frame}
          storage={storage}
          config={answer}
          definition={definition}
          control={place.control}
          codes={site.codes}
          workingCopies={workingCopies}
          queryClient={site.queryClient}
          clientOf={place.clients.of}
          users={site.users}
          launch={server?.launch}
          onShown={() => {
            whenIdle(() => keepLock(frame))
            const { openAt } = place
            if (openAt === undefined) return
            whenIdle(() => void seedOnFirstVisit({ ...site, storage, openAt }))
          }}
        />
      </AppBoundary>
    </StrictMode>,
  )
}
