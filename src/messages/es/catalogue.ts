import type { Messages } from '../Messages.js'
import * as acting from './acting.js'
import * as actions from './actions.js'
import * as browserStorage from './browserStorage.js'
import * as bulk from './bulk.js'
import * as clientErrors from './clientErrors.js'
import * as codeFindings from './codeFindings.js'
import * as codes from './codes.js'
import * as damaged from './damaged.js'
import * as damagedRecords from './damagedRecords.js'
import * as dateRange from './dateRange.js'
import * as daySummary from './daySummary.js'
import * as encounterPage from './encounterPage.js'
import * as exports from './exports.js'
import * as failedAppointment from './failedAppointment.js'
import * as failures from './failures.js'
import * as fhir from './fhir.js'
import * as filters from './filters.js'
import * as findings from './findings.js'
import * as forms from './forms.js'
import * as http from './http.js'
import * as indexedDb from './indexedDb.js'
import * as keys from './keys.js'
import * as leave from './leave.js'
import * as list from './list.js'
import * as listing from './listing.js'
import * as listMessages from './listMessages.js'
import * as loading from './loading.js'
import * as localStore from './localStore.js'
import * as markErrors from './markErrors.js'
import * as notFound from './notFound.js'
import * as openEncounter from './openEncounter.js'
import * as outbox from './outbox.js'
import * as panel from './panel.js'
import * as patient from './patient.js'
import * as serverConfig from './serverConfig.js'
import * as shell from './shell.js'
import * as storageGate from './storageGate.js'
import * as summary from './summary.js'
import * as superbill from './superbill.js'
import * as today from './today.js'
import * as transfer from './transfer.js'
import * as undoErrors from './undoErrors.js'
import * as userChange from './userChange.js'
import * as userNotice from './userNotice.js'
import * as waiting from './waiting.js'
import * as workflow from './workflow.js'

/** All Spanish words, as they are said in the United States. A file that is here is whole. */
export const es = {
  acting,
  actions,
  browserStorage,
  bulk,
  clientErrors,
  codeFindings,
  codes,
  damaged,
  damagedRecords,
  dateRange,
  daySummary,
  encounterPage,
  exports,
  failedAppointment,
  failures,
  fhir,
  filters,
  findings,
  forms,
  http,
  indexedDb,
  keys,
  leave,
  list,
  listMessages,
  listing,
  loading,
  localStore,
  markErrors,
  notFound,
  openEncounter,
  outbox,
  panel,
  patient,
  serverConfig,
  shell,
  storageGate,
  summary,
  superbill,
  today,
  transfer,
  undoErrors,
  userChange,
  userNotice,
  waiting,
  workflow,
} satisfies Partial<Messages>
