import type { CodeSystemId } from '../CodeSystem.js'
import { quoteInput } from '../formats.js'

const shapes: Readonly<Record<CodeSystemId, string>> = {
  icd10cm: 'an ICD-10-CM code such as J06.9',
  cpt: 'a CPT code such as 99213',
  hcpcs: 'a HCPCS Level II code such as J1885',
}

/** Says of a text in a file that it is no code, in words for a file: `parseCode` has those for what a person types. */
export const notACode = (text: string, system: CodeSystemId): string =>
  `${quoteInput(text)} is not ${shapes[system]}.`
