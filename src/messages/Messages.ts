import type * as acting from './en/acting.js'
import type * as actions from './en/actions.js'
import type * as askReason from './en/askReason.js'
import type * as browse from './en/browse.js'
import type * as browserStorage from './en/browserStorage.js'
import type * as bulk from './en/bulk.js'
import type * as calendar from './en/calendar.js'
import type * as calendarDialog from './en/calendarDialog.js'
import type * as clientErrors from './en/clientErrors.js'
import type * as codeFiles from './en/codeFiles.js'
import type * as codeFindings from './en/codeFindings.js'
import type * as codeInput from './en/codeInput.js'
import type * as codeSearch from './en/codeSearch.js'
import type * as codeSetSettings from './en/codeSetSettings.js'
import type * as codeSets from './en/codeSets.js'
import type * as codes from './en/codes.js'
import type * as combobox from './en/combobox.js'
import type * as conflict from './en/conflict.js'
import type * as damaged from './en/damaged.js'
import type * as damagedRecords from './en/damagedRecords.js'
import type * as dateField from './en/dateField.js'
import type * as dateProblem from './en/dateProblem.js'
import type * as dateRange from './en/dateRange.js'
import type * as daySummary from './en/daySummary.js'
import type * as developerSettings from './en/developerSettings.js'
import type * as embed from './en/embed.js'
import type * as encounterPage from './en/encounterPage.js'
import type * as exports from './en/exports.js'
import type * as extension from './en/extension.js'
import type * as failedAppointment from './en/failedAppointment.js'
import type * as failedForm from './en/failedForm.js'
import type * as failures from './en/failures.js'
import type * as fhir from './en/fhir.js'
import type * as fileField from './en/fileField.js'
import type * as filters from './en/filters.js'
import type * as findings from './en/findings.js'
import type * as findingTools from './en/findingTools.js'
import type * as formatInputs from './en/formatInputs.js'
import type * as forms from './en/forms.js'
import type * as gallery from './en/gallery.js'
import type * as history from './en/history.js'
import type * as http from './en/http.js'
import type * as importFiles from './en/importFiles.js'
import type * as indexedDb from './en/indexedDb.js'
import type * as keyboardSettings from './en/keyboardSettings.js'
import type * as keyNames from './en/keyNames.js'
import type * as keys from './en/keys.js'
import type * as lazyComponent from './en/lazyComponent.js'
import type * as leave from './en/leave.js'
import type * as licenses from './en/licenses.js'
import type * as list from './en/list.js'
import type * as listing from './en/listing.js'
import type * as listMessages from './en/listMessages.js'
import type * as loading from './en/loading.js'
import type * as localStore from './en/localStore.js'
import type * as lock from './en/lock.js'
import type * as markErrors from './en/markErrors.js'
import type * as moving from './en/moving.js'
import type * as notFound from './en/notFound.js'
import type * as notKept from './en/notKept.js'
import type * as notSelected from './en/notSelected.js'
import type * as openEncounter from './en/openEncounter.js'
import type * as openedForm from './en/openedForm.js'
import type * as outbox from './en/outbox.js'
import type * as panel from './en/panel.js'
import type * as patient from './en/patient.js'
import type * as patientFilter from './en/patientFilter.js'
import type * as patientQuestion from './en/patientQuestion.js'
import type * as playground from './en/playground.js'
import type * as postForm from './en/postForm.js'
import type * as problems from './en/problems.js'
import type * as reason from './en/reason.js'
import type * as reference from './en/reference.js'
import type * as restored from './en/restored.js'
import type * as restoring from './en/restoring.js'
import type * as returned from './en/returned.js'
import type * as roles from './en/roles.js'
import type * as rows from './en/rows.js'
import type * as saveForm from './en/saveForm.js'
import type * as saving from './en/saving.js'
import type * as schema from './en/schema.js'
import type * as schemaForm from './en/schemaForm.js'
import type * as schemaModel from './en/schemaModel.js'
import type * as schemaStructure from './en/schemaStructure.js'
import type * as sending from './en/sending.js'
import type * as server from './en/server.js'
import type * as serverConfig from './en/serverConfig.js'
import type * as shell from './en/shell.js'
import type * as signIn from './en/signIn.js'
import type * as signOut from './en/signOut.js'
import type * as siteConfig from './en/siteConfig.js'
import type * as smart from './en/smart.js'
import type * as smartConfig from './en/smartConfig.js'
import type * as storage from './en/storage.js'
import type * as storageGate from './en/storageGate.js'
import type * as summary from './en/summary.js'
import type * as superbill from './en/superbill.js'
import type * as tabTurns from './en/tabTurns.js'
import type * as timeField from './en/timeField.js'
import type * as today from './en/today.js'
import type * as transfer from './en/transfer.js'
import type * as transitionNotice from './en/transitionNotice.js'
import type * as uiDescription from './en/uiDescription.js'
import type * as undoErrors from './en/undoErrors.js'
import type * as unreadable from './en/unreadable.js'
import type * as update from './en/update.js'
import type * as userChange from './en/userChange.js'
import type * as userNotice from './en/userNotice.js'
import type * as userSettings from './en/userSettings.js'
import type * as visit from './en/visit.js'
import type * as waiting from './en/waiting.js'
import type * as workflow from './en/workflow.js'
import type { Widened } from './Widened.js'

/** All words that a person reads, by file of the catalogue: texts, and functions that make one of what it tells of. */
export interface Messages {
  readonly acting: Widened<typeof acting>
  readonly actions: Widened<typeof actions>
  readonly askReason: Widened<typeof askReason>
  readonly browse: Widened<typeof browse>
  readonly browserStorage: Widened<typeof browserStorage>
  readonly bulk: Widened<typeof bulk>
  readonly calendar: Widened<typeof calendar>
  readonly calendarDialog: Widened<typeof calendarDialog>
  readonly clientErrors: Widened<typeof clientErrors>
  readonly codeFiles: Widened<typeof codeFiles>
  readonly codeFindings: Widened<typeof codeFindings>
  readonly codeInput: Widened<typeof codeInput>
  readonly codeSearch: Widened<typeof codeSearch>
  readonly codeSetSettings: Widened<typeof codeSetSettings>
  readonly codeSets: Widened<typeof codeSets>
  readonly codes: Widened<typeof codes>
  readonly combobox: Widened<typeof combobox>
  readonly conflict: Widened<typeof conflict>
  readonly damaged: Widened<typeof damaged>
  readonly damagedRecords: Widened<typeof damagedRecords>
  readonly dateField: Widened<typeof dateField>
  readonly dateProblem: Widened<typeof dateProblem>
  readonly dateRange: Widened<typeof dateRange>
  readonly daySummary: Widened<typeof daySummary>
  readonly developerSettings: Widened<typeof developerSettings>
  readonly embed: Widened<typeof embed>
  readonly encounterPage: Widened<typeof encounterPage>
  readonly exports: Widened<typeof exports>
  readonly extension: Widened<typeof extension>
  readonly failedAppointment: Widened<typeof failedAppointment>
  readonly failedForm: Widened<typeof failedForm>
  readonly failures: Widened<typeof failures>
  readonly fhir: Widened<typeof fhir>
  readonly fileField: Widened<typeof fileField>
  readonly filters: Widened<typeof filters>
  readonly findingTools: Widened<typeof findingTools>
  readonly findings: Widened<typeof findings>
  readonly formatInputs: Widened<typeof formatInputs>
  readonly forms: Widened<typeof forms>
  readonly gallery: Widened<typeof gallery>
  readonly history: Widened<typeof history>
  readonly http: Widened<typeof http>
  readonly importFiles: Widened<typeof importFiles>
  readonly indexedDb: Widened<typeof indexedDb>
  readonly keyNames: Widened<typeof keyNames>
  readonly keyboardSettings: Widened<typeof keyboardSettings>
  readonly keys: Widened<typeof keys>
  readonly lazyComponent: Widened<typeof lazyComponent>
  readonly leave: Widened<typeof leave>
  readonly licenses: Widened<typeof licenses>
  readonly list: Widened<typeof list>
  readonly listMessages: Widened<typeof listMessages>
  readonly listing: Widened<typeof listing>
  readonly loading: Widened<typeof loading>
  readonly localStore: Widened<typeof localStore>
  readonly lock: Widened<typeof lock>
  readonly markErrors: Widened<typeof markErrors>
  readonly moving: Widened<typeof moving>
  readonly notFound: Widened<typeof notFound>
  readonly notKept: Widened<typeof notKept>
  readonly notSelected: Widened<typeof notSelected>
  readonly openEncounter: Widened<typeof openEncounter>
  readonly openedForm: Widened<typeof openedForm>
  readonly outbox: Widened<typeof outbox>
  readonly panel: Widened<typeof panel>
  readonly patient: Widened<typeof patient>
  readonly patientFilter: Widened<typeof patientFilter>
  readonly patientQuestion: Widened<typeof patientQuestion>
  readonly playground: Widened<typeof playground>
  readonly postForm: Widened<typeof postForm>
  readonly problems: Widened<typeof problems>
  readonly reason: Widened<typeof reason>
  readonly reference: Widened<typeof reference>
  readonly restored: Widened<typeof restored>
  readonly restoring: Widened<typeof restoring>
  readonly returned: Widened<typeof returned>
  readonly roles: Widened<typeof roles>
  readonly rows: Widened<typeof rows>
  readonly saveForm: Widened<typeof saveForm>
  readonly saving: Widened<typeof saving>
  readonly schema: Widened<typeof schema>
  readonly schemaForm: Widened<typeof schemaForm>
  readonly schemaModel: Widened<typeof schemaModel>
  readonly schemaStructure: Widened<typeof schemaStructure>
  readonly sending: Widened<typeof sending>
  readonly server: Widened<typeof server>
  readonly serverConfig: Widened<typeof serverConfig>
  readonly shell: Widened<typeof shell>
  readonly signIn: Widened<typeof signIn>
  readonly signOut: Widened<typeof signOut>
  readonly siteConfig: Widened<typeof siteConfig>
  readonly smart: Widened<typeof smart>
  readonly smartConfig: Widened<typeof smartConfig>
  readonly storage: Widened<typeof storage>
  readonly storageGate: Widened<typeof storageGate>
  readonly summary: Widened<typeof summary>
  readonly superbill: Widened<typeof superbill>
  readonly tabTurns: Widened<typeof tabTurns>
  readonly timeField: Widened<typeof timeField>
  readonly today: Widened<typeof today>
  readonly transfer: Widened<typeof transfer>
  readonly transitionNotice: Widened<typeof transitionNotice>
  readonly uiDescription: Widened<typeof uiDescription>
  readonly undoErrors: Widened<typeof undoErrors>
  readonly unreadable: Widened<typeof unreadable>
  readonly update: Widened<typeof update>
  readonly userChange: Widened<typeof userChange>
  readonly userNotice: Widened<typeof userNotice>
  readonly userSettings: Widened<typeof userSettings>
  readonly visit: Widened<typeof visit>
  readonly waiting: Widened<typeof waiting>
  readonly workflow: Widened<typeof workflow>
}

/** A file of the catalogue. */
export type MessageFile = keyof Messages

/** Words for some of the catalogue: those of a language, or a host's own in the place of ours. */
export type PartialMessages = { readonly [File in MessageFile]?: PartialWords<Messages[File]> }

/** Some words of a file. */
export type PartialWords<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends Readonly<Record<string, unknown>>
    ? PartialWords<Words[Key]>
    : Words[Key]
}
