import { expose } from 'comlink'
import { openLibrary } from './openLibrary.js'
import { createPackStorage } from './packStorage.js'

/** Name of the worker: the absolute address of the folder with the site's packs. */
const siteFolder = self.name

/** Today's date on the local clock. */
const today = (): string => {
  const now = new Date()
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

expose(openLibrary({ storage: createPackStorage(siteFolder), today }))
