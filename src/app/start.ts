import { openAppStorage } from './appStorage.js'
import { newId, routeOf } from './route.js'
import { askSessions } from './site/askSessions.js'
import { isServer } from './site/serverChoice.js'

/** Loads the code of the page at the current address. */
const loadPage = async (): Promise<unknown> => {
  const route = routeOf(location.pathname, location.search, history.state)
  if (route.page === 'print') return import('./pages/PrintPage.js')
  // Where the demo's storage is used, it has the encounters that the page shows. A new encounter is in none yet.
  const loadRecords = () => import('../client/localStorage/createLocalRecords.js')
  if (route.page === 'encounter')
    return Promise.all([import('./pages/EncounterPage.js'), route.id === newId ? undefined : loadRecords()])
  if (route.page !== 'list') return undefined
  return Promise.all([
    import('./pages/ReviewPage.js'),
    loadRecords(),
    import('../client/listing/createLister.js'),
    // Without a status, clinicians see "Today"; for others it is a tab beside the list.
    ...(location.search === ''
      ? [import('../review/today/TodayView.js'), import('../review/today/readVisits.js')]
      : []),
    route.id !== undefined && import('./pages/EncounterPage.js'),
  ])
}

const storage = openAppStorage()
const config = storage.fetchConfig()

// Few sites have a server. Its code comes beside the app's, and running that takes a while, in which the server says who is
// signed in, and answers what the last visit asked for first.
const isKnown = isServer(storage.readConfigured())
const load = <Part>(part: Promise<Part>) => part.catch(() => undefined)
const firstReads = isKnown ? load(import('./site/firstReads.js')) : undefined
if (isKnown) void load(import('./site/openServer.js'))
const early = config.then((answer) =>
  askSessions(answer, (...server) => firstReads?.then((part) => part?.askFirstReads(storage, ...server))),
)
// In parallel: otherwise the app's code would have to arrive before it could request its page's. A failure here surfaces
// when the page renders.
const app = isKnown ? early.then(() => import('./main.js')) : import('./main.js')
void loadPage().catch(() => undefined)
void app.then(({ showApp }) => showApp(storage, config, early))
