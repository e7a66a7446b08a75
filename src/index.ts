export type { BrowserClient, BrowserClientOptions, SeenRecord, StorageCare } from './client/BrowserClient.js'
export { createMemoryDirectory, type MemoryDirectoryOptions } from './client/createMemoryDirectory.js'
export type {
  AdministrativeSex,
  AppointmentEntry,
  AppointmentQuery,
  Directory,
  DirectoryEntries,
  DirectoryKind,
  PatientEntry,
  ProviderEntry,
  SelectableEntry,
} from './client/Directory.js'
export type {
  ChangeOptions,
  ClientSupport,
  CreateOptions,
  DismissedFinding,
  EncounterBackup,
  EncounterChange,
  EncounterClient,
  EncounterEvent,
  EncounterFilter,
  EncounterMarks,
  EncounterPage,
  EncounterQuery,
  EncounterRecord,
  EncounterSource,
  ListingClient,
  MarkChange,
  RestoreResult,
  SetAsideRecord,
  TransitionChange,
  Version,
  WriteOptions,
} from './client/EncounterClient.js'
export { EncounterClientError, type EncounterClientErrorKind } from './client/EncounterClientError.js'
export type { FhirClient, FhirClientOptions, FhirDirectoryOptions } from './client/fhir/createFhirClient.js'
export type { FhirCoding, FhirServerOptions, FhirSystems } from './client/fhir/FhirClientOptions.js'
export type { FhirCapabilities } from './client/fhir/server/readCapabilities.js'
export type { HttpClient } from './client/http/createHttpClient.js'
export type { GetToken, HttpClientOptions, HttpServerOptions } from './client/http/HttpClientOptions.js'
export type { HttpSession } from './client/http/httpSession.js'
export type { IndexedDbClientOptions } from './client/indexedDb/createIndexedDbClient.js'
export type { ReadingProgress } from './client/indexedDb/createRowReader.js'
export type { AssessEncounters, FindingCounts } from './client/listing/createAssessments.js'
export type { LocalStorageClientOptions } from './client/localStorage/LocalStorageClientOptions.js'
export type { StorageChange, StorageEvents } from './client/localStorage/subscribeToStorage.js'
export type { BroadcastChannelLike } from './client/openChannel.js'
export type {
  DamagedChange,
  OthersWaiting,
  Outbox,
  OutboxHold,
  OutboxItem,
  OutboxProblem,
} from './client/outbox/Outbox.js'
export type { OutboxLocks, OutboxOptions } from './client/outbox/OutboxOptions.js'
export type { RequestOptions } from './client/RequestOptions.js'
export type { StorageLike } from './client/StorageLike.js'
export { type EncounterSortKey, encounterSortKeys } from './client/sortKeys.js'
export type { StoreClientOptions } from './client/storeOptions.js'
export { createWorkingCopyStore, type WorkingCopy, type WorkingCopyStore } from './client/workingCopy.js'
export type { CodeLibrary, LoadProgress } from './codes/CodeLibrary.js'
export type {
  AgeGroup,
  CodeEdit,
  CodeEntry,
  CodeMatch,
  CodeNode,
  CodeNotes,
  CodePlace,
  CodeQuery,
  CodeRef,
  CodeRequestOptions,
  CodeSetInfo,
  CodeSource,
  CodeSystemId,
  NoteInstruction,
} from './codes/CodeSystem.js'
export { type ParsedBad, type ParsedCode, type ParsedOk, parseCode } from './codes/formats.js'
export { createStarterCodeSource } from './codes/starter/createStarterCodeSource.js'
export { checkEncounter } from './encounter/checkEncounter.js'
export { type Checker, type CheckerOptions, createChecker } from './encounter/createChecker.js'
export type { Dismissal } from './encounter/dismissals.js'
export type {
  CalendarDate,
  CodeListUi,
  Encounter,
  EncounterId,
  EncounterStatus,
  EncounterUi,
} from './encounter/Encounter.js'
export { countFindings, type FieldPath, type Finding, type FindingFix } from './encounter/Finding.js'
export type { KareoEncounter } from './encounter/kareoEncounter.gen.js'
export { kareoEncounterSchema, kareoEncounterUi } from './encounter/kareoEncounter.js'
export type { FactsSource } from './encounter/lookUpFacts.js'
export type { FactsOf, ReferenceFacts, ReferenceKind } from './encounter/references.js'
export type { CheckContext, EncounterCheck } from './encounter/rules/Rule.js'
export { summariseFindings } from './encounter/summariseFindings.js'
export type { Capability, User } from './encounter/User.js'
export {
  encounterWorkflow,
  type Transition,
  transitionsFor,
  type Workflow,
  type WorkflowStatus,
} from './encounter/workflow.js'
export { EncounterForm } from './form/EncounterForm.js'
export type { EncounterFormHandle } from './form/EncounterFormHandle.js'
export type { EncounterFormProps, UnsavedListener } from './form/EncounterFormProps.js'
export type { FormTag } from './form/FormElement.js'
export type { FormHandle } from './form/FormHandle.js'
export { type BoundField, useField } from './form/fields/useField.js'
export {
  chooseWidget,
  type FieldKind,
  type FieldOf,
  type WidgetEntry,
  type WidgetProps,
  widgetFor,
} from './form/fields/Widget.js'
export { CodeInput, type CodeInputHandle, type CodeInputProps } from './form/parts/CodeInput.js'
export type {
  EncounterFormControl,
  EncounterFormPort,
  EncounterFormState,
  SaveStateKind,
} from './form/parts/EncounterFormControl.js'
export { FindingsList, type FindingsListProps } from './form/parts/FindingsList.js'
export { StatusStepper, type StatusStepperProps } from './form/parts/StatusStepper.js'
export { useEncounterForm } from './form/parts/useEncounterForm.js'
export { SchemaForm } from './form/SchemaForm.js'
export type { SchemaFormHandle, SchemaFormProps, SubmitAnswer } from './form/SchemaFormProps.js'
export type { ServerError } from './form/serverErrors.js'
export type { ErrorListener } from './form/tellError.js'
export type { ClientListeners, StatusChange } from './form/useWatchedClient.js'
export type {
  MessageFile,
  Messages,
  PartialMessages,
  PartialWords,
} from './messages/Messages.js'
export type { Sayable, Told } from './messages/Told.js'
export type { Widened } from './messages/Widened.js'
export type { CompiledModel } from './schema/compileModel.js'
export { type CompiledSchema, compileSchema } from './schema/compileSchema.js'
export type {
  ArrayField,
  BooleanField,
  Branch,
  ChoiceBranch,
  ChoiceField,
  DateField,
  EnumField,
  FieldBase,
  FieldModel,
  GroupChoice,
  GroupRows,
  GroupVariants,
  NumberField,
  ObjectField,
  StringField,
  TupleField,
  UnsupportedField,
} from './schema/FieldModel.js'
export type { FormatCheck } from './schema/formats/FormatCheck.js'
export { type FormValues, type ObjectData, toData } from './schema/formValues.js'
export type { JsonSchema, JsonValue } from './schema/JsonSchema.js'
export type { SchemaNotice } from './schema/notices.js'
export type { ReadOptions } from './schema/readSchema.js'
export { SchemaError } from './schema/SchemaError.js'
export { toFormValues } from './schema/startValues.js'
export type { FieldUi, GroupUi, UiDescription } from './schema/UiDescription.js'
export { UiError } from './schema/UiError.js'
export { type ShownField, visibleFields } from './schema/visibleFields.js'
export type { LanguageProps } from './ui/Language/LanguageProvider.js'
export type { CommonProps, Density, HostAttributes, Theme } from './ui/Root/CommonProps.js'
