import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
import { createWorkingCopyStore } from '../client/workingCopy.js'
import { todayOf } from '../encounter/calendarDate.js'
import { App, EncounterPage, ReviewPage } from './App.js'
import { openAppStorage } from './appStorage.js'
import { createClients } from './createClients.js'
import { createLazyChecker } from './createLazyChecker.js'
import { createLazyLibrary } from './createLazyLibrary.js'
import { createDemoDirectory } from './demo/directory.js'
import { demoUserOf } from './demo/users.js'
import { newQueryClient } from './newQueryClient.js'
import './page.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html needs an element with the id "root".')

const storage = openAppStorage()
const codes = createLazyLibrary()
const directory = createDemoDirectory(todayOf(new Date()))
const queryClient = newQueryClient()
const { assess, check: checkErrors } = createLazyChecker(codes, () => {
  for (const client of clients.all()) client.forgetFindings()
})
const clients = createClients((user) =>
  createLocalStorageClient({ storage: storage.records, directory, user: () => user, assess, checkErrors }),
)
const workingCopies = createWorkingCopyStore(storage.tab)

/** So long the first screen is held back for its page, in ms. */
const longestWait = 400

/** Fetches what the address leads to. Returns how that asks for what it shows first, where it does so ahead. */
const fetchPage = async () => {
  if (location.pathname.startsWith('/encounters/')) await EncounterPage.load()
  if (location.pathname !== '/') return undefined
  // At once, not one part after the other.
  const [{ prepareReviewPage }] = await Promise.all([
    import('./pages/ReviewPage.js'),
    ReviewPage.load(),
    import('../client/localStorage/createLister.js'),
  ])
  return prepareReviewPage
}

/** Waits for the first page and what it shows first, so that it is rendered once and whole. */
const preparePage = async (fetching: ReturnType<typeof fetchPage>): Promise<void> => {
  const prepare = await fetching
  await prepare?.(clients.of(demoUserOf(storage.readUserId())), queryClient, location.search)
}

const start = async (element: HTMLElement): Promise<void> => {
  // Where that fails, it is told when the page is shown.
  const page = fetchPage().catch(() => undefined)
  if (storage.takeSeedTurn()) {
    // Without demo data the app is as good.
    await import('./demo/seedEncounters.js')
      .then(({ seedEncounters }) => seedEncounters(storage.records, new Date()))
      .catch(() => undefined)
  }
  await Promise.race([preparePage(page), new Promise((resolve) => setTimeout(resolve, longestWait))])
  createRoot(element).render(
    <StrictMode>
      <App
        storage={storage}
        codes={codes}
        workingCopies={workingCopies}
        queryClient={queryClient}
        clientOf={clients.of}
      />
    </StrictMode>,
  )
}
// Not awaited here: what is fetched later needs this module, and waits for its end.
void start(root)
