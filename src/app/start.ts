import { openAppStorage } from './appStorage.js'
import { routeOf } from './route.js'

/** Fetches the page of the address. */
const loadPage = async (): Promise<unknown> => {
  const route = routeOf(location.pathname, location.search, history.state)
  if (route.page === 'print') return import('./pages/PrintPage.js')
  if (route.page === 'encounter') return import('./pages/EncounterPage.js')
  if (route.page !== 'list') return undefined
  return Promise.all([
    import('./pages/ReviewPage.js'),
    import('../client/listing/createLister.js'),
    // Without a status it is "Today" for clinicians; for others that is a tab beside it.
    ...(location.search === ''
      ? [import('../review/today/TodayView.js'), import('../review/today/readVisits.js')]
      : []),
    route.id !== undefined && import('./pages/EncounterPage.js'),
  ])
}

// Side by side: the app would have to be here before it could name its page. What shows the page says where this fails.
const app = import('./main.js')
void loadPage().catch(() => undefined)
// While they are on their way.
const storage = openAppStorage()
const config = storage.fetchConfig()
void app.then(({ showApp }) => showApp(storage, config))
