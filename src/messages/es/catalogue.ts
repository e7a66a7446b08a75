import type { Messages } from '../Messages.js'
import * as acting from './acting.js'
import * as actions from './actions.js'
import * as askReason from './askReason.js'
import * as browse from './browse.js'
import * as browserStorage from './browserStorage.js'
import * as bulk from './bulk.js'
import * as calendarDialog from './calendarDialog.js'
import * as clientErrors from './clientErrors.js'
import * as codeFindings from './codeFindings.js'
import * as codeInput from './codeInput.js'
import * as codeSetSettings from './codeSetSettings.js'
import * as codes from './codes.js'
import * as combobox from './combobox.js'
import * as conflict from './conflict.js'
import * as damaged from './damaged.js'
import * as damagedRecords from './damagedRecords.js'
import * as dateField from './dateField.js'
import * as dateProblem from './dateProblem.js'
import * as dateRange from './dateRange.js'
import * as daySummary from './daySummary.js'
import * as developerSettings from './developerSettings.js'
import * as encounterPage from './encounterPage.js'
import * as exports from './exports.js'
import * as failedAppointment from './failedAppointment.js'
import * as failedForm from './failedForm.js'
import * as failures from './failures.js'
import * as fhir from './fhir.js'
import * as fileField from './fileField.js'
import * as filters from './filters.js'
import * as findings from './findings.js'
import * as findingTools from './findingTools.js'
import * as formatInputs from './formatInputs.js'
import * as forms from './forms.js'
import * as history from './history.js'
import * as http from './http.js'
import * as indexedDb from './indexedDb.js'
import * as keyboardSettings from './keyboardSettings.js'
import * as keyNames from './keyNames.js'
import * as keys from './keys.js'
import * as lazyComponent from './lazyComponent.js'
import * as leave from './leave.js'
import * as licenses from './licenses.js'
import * as list from './list.js'
import * as listing from './listing.js'
import * as listMessages from './listMessages.js'
import * as loading from './loading.js'
import * as localStore from './localStore.js'
import * as lock from './lock.js'
import * as markErrors from './markErrors.js'
import * as moving from './moving.js'
import * as notFound from './notFound.js'
import * as notKept from './notKept.js'
import * as notSelected from './notSelected.js'
import * as openEncounter from './openEncounter.js'
import * as openedForm from './openedForm.js'
import * as outbox from './outbox.js'
import * as panel from './panel.js'
import * as patient from './patient.js'
import * as patientFilter from './patientFilter.js'
import * as patientQuestion from './patientQuestion.js'
import * as postForm from './postForm.js'
import * as problems from './problems.js'
import * as reason from './reason.js'
import * as reference from './reference.js'
import * as restored from './restored.js'
import * as returned from './returned.js'
import * as roles from './roles.js'
import * as rows from './rows.js'
import * as saveForm from './saveForm.js'
import * as saving from './saving.js'
import * as schema from './schema.js'
import * as schemaForm from './schemaForm.js'
import * as schemaModel from './schemaModel.js'
import * as schemaStructure from './schemaStructure.js'
import * as sending from './sending.js'
import * as serverConfig from './serverConfig.js'
import * as shell from './shell.js'
import * as signIn from './signIn.js'
import * as signOut from './signOut.js'
import * as siteConfig from './siteConfig.js'
import * as smart from './smart.js'
import * as smartConfig from './smartConfig.js'
import * as storage from './storage.js'
import * as storageGate from './storageGate.js'
import * as summary from './summary.js'
import * as superbill from './superbill.js'
import * as tabTurns from './tabTurns.js'
import * as timeField from './timeField.js'
import * as today from './today.js'
import * as transfer from './transfer.js'
import * as transitionNotice from './transitionNotice.js'
import * as undoErrors from './undoErrors.js'
import * as unreadable from './unreadable.js'
import * as update from './update.js'
import * as userChange from './userChange.js'
import * as userNotice from './userNotice.js'
import * as userSettings from './userSettings.js'
import * as visit from './visit.js'
import * as waiting from './waiting.js'
import * as workflow from './workflow.js'

/** All Spanish words, as they are said in the United States. A file that is here is whole. */
export const es = {
  acting,
  actions,
  askReason,
  browse,
  browserStorage,
  bulk,
  calendarDialog,
  clientErrors,
  codeFindings,
  codeInput,
  codeSetSettings,
  codes,
  combobox,
  conflict,
  damaged,
  damagedRecords,
  dateField,
  dateProblem,
  dateRange,
  daySummary,
  developerSettings,
  encounterPage,
  exports,
  failedAppointment,
  failedForm,
  failures,
  fhir,
  fileField,
  filters,
  findingTools,
  findings,
  formatInputs,
  forms,
  history,
  http,
  indexedDb,
  keyNames,
  keyboardSettings,
  keys,
  lazyComponent,
  leave,
  licenses,
  list,
  listMessages,
  listing,
  loading,
  localStore,
  lock,
  markErrors,
  moving,
  notFound,
  notKept,
  notSelected,
  openEncounter,
  openedForm,
  outbox,
  panel,
  patient,
  patientFilter,
  patientQuestion,
  postForm,
  problems,
  reason,
  reference,
  restored,
  returned,
  roles,
  rows,
  saveForm,
  saving,
  schema,
  schemaForm,
  schemaModel,
  schemaStructure,
  sending,
  serverConfig,
  shell,
  signIn,
  signOut,
  siteConfig,
  smart,
  smartConfig,
  storage,
  storageGate,
  summary,
  superbill,
  tabTurns,
  timeField,
  today,
  transfer,
  transitionNotice,
  undoErrors,
  unreadable,
  update,
  userChange,
  userNotice,
  userSettings,
  visit,
  waiting,
  workflow,
} satisfies Partial<Messages>
