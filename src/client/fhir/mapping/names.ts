/** Where the names stand that this package defines. */
const base = 'https://github.com/encounter-form/encounter-form/fhir'

/** The extensions that `docs/fhir.md` declares. */
export const extensionUrls = {
  /** Encounter: the write that it was last written by. */
  write: `${base}/StructureDefinition/write`,
  /** Encounter: its charge items, in the order of the form. */
  charge: `${base}/StructureDefinition/charge`,
  /** Encounter: what no element of FHIR gives back, as JSON. */
  properties: `${base}/StructureDefinition/properties`,
  /** Encounter: what outlives a save and is not part of the schema, as JSON. */
  marks: `${base}/StructureDefinition/marks`,
  /** Condition, ChargeItem, Task, Provenance: the key of the write that made it. */
  key: `${base}/StructureDefinition/write-key`,
  /** ChargeItem: a modifier of its procedure code. */
  modifier: `${base}/StructureDefinition/modifier`,
  /** Provenance: the entry of the history. */
  event: `${base}/StructureDefinition/event`,
} as const

/** The code systems and identifier systems that `docs/fhir.md` declares. */
export const ownSystems = {
  /** `Encounter.identifier`: the keys of its writes. */
  writeKey: `${base}/NamingSystem/write-key`,
  /** `Task.code`. */
  task: `${base}/CodeSystem/task`,
  /** `Task.businessStatus`: the status of the encounter. */
  status: `${base}/CodeSystem/encounter-status`,
  /** `Task.businessStatus`, beside the status: what a search finds of the marks. */
  mark: `${base}/CodeSystem/encounter-mark`,
  /** `Provenance.activity`. */
  activity: `${base}/CodeSystem/activity`,
} as const

/** `Task.code` of the task that stands for an encounter in the work list. */
export const billingTask = 'encounter-billing'

/** The code of an encounter that was returned, and whose reason is not dealt with. */
export const returnedMark = 'returned'

/** Code systems of others. */
export const codeSystemUrls = {
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  participation: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  diagnosisRole: 'http://terminology.hl7.org/CodeSystem/diagnosis-role',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  provenanceAgent: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
} as const
