import type { Messages } from '../Messages.js'
import * as actions from './actions.js'
import * as browserStorage from './browserStorage.js'
import * as clientErrors from './clientErrors.js'
import * as codes from './codes.js'
import * as damagedRecords from './damagedRecords.js'
import * as fhir from './fhir.js'
import * as http from './http.js'
import * as indexedDb from './indexedDb.js'
import * as listing from './listing.js'
import * as localStore from './localStore.js'
import * as markErrors from './markErrors.js'
import * as outbox from './outbox.js'
import * as undoErrors from './undoErrors.js'
import * as waiting from './waiting.js'

/** All Spanish words, as they are said in the United States. A file that is here is whole. */
export const es = {
  actions,
  browserStorage,
  clientErrors,
  codes,
  damagedRecords,
  fhir,
  http,
  indexedDb,
  listing,
  localStore,
  markErrors,
  outbox,
  undoErrors,
  waiting,
} satisfies Partial<Messages>
