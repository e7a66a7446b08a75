import { openAppStorage } from './appStorage.js'
import { routeOf } from './route.js'

/** Loads the code of the page at the current address. */
const loadPage = async (): Promise<unknown> => {
  const route = routeOf(location.pathname, location.search, history.state)
  if (route.page === 'print') return import('./pages/PrintPage.js')
  if (route.page === 'encounter') return import('./pages/EncounterPage.js')
  if (route.page !== 'list') return undefined
  return Promise.all([
    import('./pages/ReviewPage.js'),
    import('../client/listing/createLister.js'),
    // Without a status, clinicians see "Today"; for others it is a tab beside the list.
    ...(location.search === ''
      ? [import('../review/today/TodayView.js'), import('../review/today/readVisits.js')]
      : []),
    route.id !== undefined && import('./pages/EncounterPage.js'),
  ])
}

// In parallel: otherwise the app's code would have to arrive before it could request its page's. A failure here surfaces
// when the page renders.
const app = import('./main.js')
void loadPage().catch(() => undefined)
// While the code is loading.
const storage = openAppStorage()
const config = storage.fetchConfig()
void app.then(({ showApp }) => showApp(storage, config))
