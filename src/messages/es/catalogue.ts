import type { Messages } from '../Messages.js'
import * as actions from './actions.js'
import * as askReason from './askReason.js'
import * as browse from './browse.js'
import * as browserStorage from './browserStorage.js'
import * as calendarDialog from './calendarDialog.js'
import * as clientErrors from './clientErrors.js'
import * as codeInput from './codeInput.js'
import * as codes from './codes.js'
import * as combobox from './combobox.js'
import * as conflict from './conflict.js'
import * as damagedRecords from './damagedRecords.js'
import * as dateField from './dateField.js'
import * as dateProblem from './dateProblem.js'
import * as failedForm from './failedForm.js'
import * as fhir from './fhir.js'
import * as fileField from './fileField.js'
import * as findingTools from './findingTools.js'
import * as history from './history.js'
import * as http from './http.js'
import * as indexedDb from './indexedDb.js'
import * as keyNames from './keyNames.js'
import * as lazyComponent from './lazyComponent.js'
import * as listing from './listing.js'
import * as localStore from './localStore.js'
import * as markErrors from './markErrors.js'
import * as notSelected from './notSelected.js'
import * as openedForm from './openedForm.js'
import * as outbox from './outbox.js'
import * as patient from './patient.js'
import * as patientQuestion from './patientQuestion.js'
import * as problems from './problems.js'
import * as reason from './reason.js'
import * as reference from './reference.js'
import * as restored from './restored.js'
import * as returned from './returned.js'
import * as roles from './roles.js'
import * as rows from './rows.js'
import * as saving from './saving.js'
import * as schema from './schema.js'
import * as schemaForm from './schemaForm.js'
import * as schemaModel from './schemaModel.js'
import * as schemaStructure from './schemaStructure.js'
import * as timeField from './timeField.js'
import * as undoErrors from './undoErrors.js'
import * as visit from './visit.js'
import * as waiting from './waiting.js'
import * as workflow from './workflow.js'

/** All Spanish words, as they are said in the United States. A file that is here is whole. */
export const es = {
  actions,
  askReason,
  browse,
  browserStorage,
  calendarDialog,
  clientErrors,
  codeInput,
  codes,
  combobox,
  conflict,
  damagedRecords,
  dateField,
  dateProblem,
  failedForm,
  fhir,
  fileField,
  findingTools,
  history,
  http,
  indexedDb,
  keyNames,
  lazyComponent,
  listing,
  localStore,
  markErrors,
  notSelected,
  openedForm,
  outbox,
  patient,
  patientQuestion,
  problems,
  reason,
  reference,
  restored,
  returned,
  roles,
  rows,
  saving,
  schema,
  schemaForm,
  schemaModel,
  schemaStructure,
  timeField,
  undoErrors,
  visit,
  waiting,
  workflow,
} satisfies Partial<Messages>
