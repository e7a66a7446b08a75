import { expose } from 'comlink'
import { localDate } from '../calendarDate.js'
import { openLibrary } from './openLibrary.js'
import { createPackStorage } from './packStorage.js'

/** Name of the worker: the absolute address of the folder with the site's packs. */
const siteFolder = self.name

expose(openLibrary({ storage: createPackStorage(siteFolder), today: () => localDate(new Date()) }))
