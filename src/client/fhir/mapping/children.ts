import type { ChargeItem, Condition } from 'fhir/r4.js'
import type { Encounter } from '../../../encounter/Encounter.js'
import { isVoid } from '../../../encounter/workflow.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import type { FhirContext } from './FhirContext.js'
import { codeSystemUrls, extensionUrls } from './names.js'
import { isFhirText, listOf, partOf, textOf } from './readJson.js'
import { type FoundReferences, referenceOf, subjectOf } from './references.js'
import { keyExtension, keyOf, type WriteStamp } from './stamp.js'

/** The resource of one code of an encounter. */
export type Child = Condition | ChargeItem

/** What every child of a write has in common. */
export interface ChildContext {
  readonly encounter: Encounter
  readonly found: FoundReferences
  /** `Encounter/id`. */
  readonly parent: string
  /** The write that makes it. */
  readonly stamp: Pick<WriteStamp, 'key' | 'at'>
  readonly context: FhirContext
}

const isFhirDate = (value: unknown): value is string =>
  typeof value === 'string' && /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)

/** The date of service where FHIR can hold it. */
export const fhirDateOf = (encounter: Encounter, { ui }: FhirContext): string | undefined => {
  const date = encounter[ui.dateOfService]
  return isFhirDate(date) ? date : undefined
}

/** The codes of a list of which every item can be the code of a resource; else none. */
const codesIn = (encounter: Encounter, property: string): readonly string[] => {
  const list = encounter[property]
  if (!Array.isArray(list)) return []
  const codes = list.filter((code) => typeof code === 'string' && isFhirText(code))
  return codes.length === list.length ? codes : []
}

const conditionOf = (
  code: string,
  { encounter, found, parent, stamp, context }: ChildContext,
): Condition => ({
  resourceType: 'Condition',
  extension: [keyExtension(stamp.key)],
  clinicalStatus: { coding: [{ system: codeSystemUrls.conditionClinical, code: 'active' }] },
  verificationStatus: { coding: [{ system: codeSystemUrls.conditionVerification, code: 'confirmed' }] },
  category: [{ coding: [{ system: codeSystemUrls.conditionCategory, code: 'encounter-diagnosis' }] }],
  code: { coding: [{ system: codeSystemUrls.icd10cm, code }] },
  subject: subjectOf(encounter, found, context),
  encounter: { reference: parent },
  recordedDate: stamp.at,
})

/** A charge is to be billed once nobody can change it any more, and not before. */
const chargeStatus = ({ encounter, context: { ui, workflow } }: ChildContext): ChargeItem['status'] => {
  const status = encounter[ui.status]
  const known = workflow.statuses.find((row) => row.status === status)
  if (known === undefined) return 'planned'
  if (isVoid(workflow, known.status)) return 'aborted'
  return known.readOnly ? 'billable' : 'planned'
}

const chargeItemOf = (code: string, child: ChildContext): ChargeItem => {
  const { encounter, found, parent, stamp, context } = child
  const [base = '', ...modifiers] = code.split('-')
  const performer = referenceOf('provider', encounter, found, context)
  const date = fhirDateOf(encounter, context)
  // A part that is empty could not be read back from an extension.
  const [billed, extensions] =
    modifiers.every((modifier) => modifier !== '') && base !== '' ? [base, modifiers] : [code, []]
  return {
    resourceType: 'ChargeItem',
    extension: [
      keyExtension(stamp.key),
      ...extensions.map((modifier) => ({ url: extensionUrls.modifier, valueString: modifier })),
    ],
    status: chargeStatus(child),
    code: {
      coding: [{ system: /^[A-Z]/i.test(billed) ? codeSystemUrls.hcpcs : codeSystemUrls.cpt, code: billed }],
    },
    subject: subjectOf(encounter, found, context),
    context: { reference: parent },
    ...(date === undefined ? undefined : { occurrenceDateTime: date }),
    ...(performer === undefined ? undefined : { performer: [{ actor: performer }] }),
    enteredDate: stamp.at,
  }
}

/** A resource per code, in the order of the form. */
export const childrenOf = (
  child: ChildContext,
): { readonly conditions: readonly Condition[]; readonly chargeItems: readonly ChargeItem[] } => {
  const { diagnoses, procedures } = child.context.ui
  return {
    conditions: codesIn(child.encounter, diagnoses.property).map((code) => conditionOf(code, child)),
    chargeItems: codesIn(child.encounter, procedures.property).map((code) => chargeItemOf(code, child)),
  }
}

const isOurs = (child: Dictionary | undefined): child is Dictionary =>
  child !== undefined && keyOf(child) !== undefined

const codingOf = (child: Dictionary, systems: readonly string[]): string | undefined =>
  textOf(
    listOf(partOf(child, 'code'), 'coding').find(({ system }) => systems.some((known) => known === system)),
    'code',
  )

/** The diagnosis code of a Condition, whoever has written it. */
export const icd10CodeIn = (condition: Dictionary): string | undefined =>
  codingOf(condition, [codeSystemUrls.icd10cm])

/** The diagnosis code of a Condition that this package has written; undefined for any other. */
export const diagnosisIn = (condition: Dictionary | undefined): string | undefined =>
  isOurs(condition) ? icd10CodeIn(condition) : undefined

/** The procedure code of a ChargeItem that this package has written, with its modifiers; undefined for any other. */
export const procedureIn = (chargeItem: Dictionary | undefined): string | undefined => {
  if (!isOurs(chargeItem)) return undefined
  const code = codingOf(chargeItem, [codeSystemUrls.cpt, codeSystemUrls.hcpcs])
  if (code === undefined) return undefined
  const modifiers = listOf(chargeItem, 'extension')
    .filter(({ url }) => url === extensionUrls.modifier)
    .map((modifier) => textOf(modifier, 'valueString') ?? '')
  return [code, ...modifiers].join('-')
}

const signatureOfReference = (reference: unknown): readonly (string | undefined)[] => {
  const identifier = partOf(reference, 'identifier')
  return [textOf(reference, 'reference'), textOf(identifier, 'system'), textOf(identifier, 'value')]
}

/** What makes a child of another write the same as a new one: its code, and whose it is. */
export const signatureOf = (child: unknown): string => {
  const resource = partOf({ child }, 'child')
  return JSON.stringify([
    resource.resourceType,
    diagnosisIn(resource) ?? procedureIn(resource),
    signatureOfReference(resource.subject),
    textOf(resource, 'occurrenceDateTime'),
    listOf(resource, 'performer').map(({ actor }) => signatureOfReference(actor)),
  ])
}

/** Whether a child no longer counts. */
export const isRetired = (child: Dictionary): boolean =>
  child.status === 'entered-in-error' ||
  listOf(partOf(child, 'verificationStatus'), 'coding').some(({ code }) => code === 'entered-in-error')

/** A child that no longer counts. Nothing is deleted. */
export const retired = (child: Dictionary): Dictionary => {
  if (child.resourceType === 'ChargeItem') return { ...child, status: 'entered-in-error' }
  // An entered-in-error condition must not have a clinical status (con-5).
  const { clinicalStatus: _, ...rest } = child
  return {
    ...rest,
    verificationStatus: {
      coding: [{ system: codeSystemUrls.conditionVerification, code: 'entered-in-error' }],
    },
  }
}
