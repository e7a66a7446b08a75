import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
import type { LocalStorageClient } from '../client/localStorage/LocalStorageClientOptions.js'
import { createWorkingCopyStore } from '../client/workingCopy.js'
import { todayOf } from '../encounter/calendarDate.js'
import type { User } from '../encounter/User.js'
import { App, ReviewPage } from './App.js'
import { openAppStorage } from './appStorage.js'
import { createLazyChecker } from './createLazyChecker.js'
import { createLazyLibrary } from './createLazyLibrary.js'
import { createDemoDirectory } from './demo/directory.js'
import './page.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html needs an element with the id "root".')

const storage = openAppStorage()
const codes = createLazyLibrary()
const directory = createDemoDirectory(todayOf(new Date()))
const clients = new Set<LocalStorageClient>()
const { assess, check: checkErrors } = createLazyChecker(codes, () => {
  for (const client of clients) client.forgetFindings()
})
const createClient = (user: () => User): LocalStorageClient => {
  const client = createLocalStorageClient({ storage: storage.records, directory, user, assess, checkErrors })
  clients.add(client)
  return client
}
const workingCopies = createWorkingCopyStore(storage.tab)

/** Fetches what the list needs, the page that most begin with: at once, not one part after the other. */
const fetchList = async (): Promise<void> => {
  // Where that fails, it is told when the part is used.
  await Promise.allSettled([ReviewPage.load(), import('../client/localStorage/createLister.js')])
}

const start = async (element: HTMLElement): Promise<void> => {
  const page = location.pathname === '/' ? fetchList() : undefined
  if (storage.takeSeedTurn()) {
    // Without demo data the app is as good.
    await import('./demo/seedEncounters.js')
      .then(({ seedEncounters }) => seedEncounters(storage.records, new Date()))
      .catch(() => undefined)
  }
  await page
  createRoot(element).render(
    <StrictMode>
      <App storage={storage} codes={codes} workingCopies={workingCopies} createClient={createClient} />
    </StrictMode>,
  )
}
// Not awaited here: what is fetched later needs this module, and waits for its end.
void start(root)
