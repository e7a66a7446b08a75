import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createLocalStorageClient } from '../client/localStorage/createLocalStorageClient.js'
import { createWorkingCopyStore } from '../client/workingCopy.js'
import { todayOf } from '../encounter/calendarDate.js'
import { App } from './App.js'
import { openAppStorage } from './appStorage.js'
import { createLazyChecks } from './createLazyChecks.js'
import { createLazyLibrary } from './createLazyLibrary.js'
import { createDemoDirectory } from './demo/directory.js'
import { seedEncounters } from './demo/seedEncounters.js'
import './page.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root". Add it to index.html.')

const storage = openAppStorage()
const codes = createLazyLibrary()
const directory = createDemoDirectory(todayOf(new Date()))
const workingCopies = createWorkingCopyStore(storage.tab)

// Without demo data the app is as good.
if (storage.takeSeedTurn()) await seedEncounters(storage.records, new Date()).catch(() => undefined)

createRoot(root).render(
  <StrictMode>
    <App
      storage={storage}
      codes={codes}
      workingCopies={workingCopies}
      createClient={(user) => {
        const client = createLocalStorageClient({
          storage: storage.records,
          directory,
          user,
          ...createLazyChecks(codes, () => client.forgetFindings()),
        })
        return client
      }}
    />
  </StrictMode>,
)
