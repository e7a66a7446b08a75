import { laterRouteOf } from './laterRoute.js'

/** Fetches the page of the address. */
const loadPage = async (): Promise<unknown> => {
  const { page, id } = laterRouteOf(location.pathname, location.search, history.state) ?? {}
  if (page === 'print') return import('./pages/PrintPage.js')
  if (page === undefined)
    return location.pathname.startsWith('/encounters/') && import('./pages/EncounterPage.js')
  return Promise.all([
    import('./pages/ReviewPage.js'),
    import('../client/listing/createLister.js'),
    // Without a status it is "Today" for clinicians; for others that is a tab beside it.
    location.search === '' && import('../review/today/TodayView.js'),
    id !== undefined && import('./pages/EncounterPage.js'),
  ])
}

// Side by side: the app would have to be here before it could name its page. What shows the page says where this fails.
void import('./main.js').then(({ showApp }) => showApp())
void loadPage().catch(() => undefined)
