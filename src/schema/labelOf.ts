import { capitalize } from '../messages/capitalize.js'
import { isAscii } from '../messages/isAscii.js'

/** Words with a fixed spelling. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['icd10', 'ICD-10'],
  ...[
    'ID',
    'NPI',
    'ICD',
    'CPT',
    'HCPCS',
    'DOB',
    'SSN',
    'MRN',
    'EIN',
    'DEA',
    'TIN',
    'CLIA',
    'EHR',
    'FHIR',
  ].map((word) => [word.toLowerCase(), word] as const),
  ...['URL', 'URI', 'UUID', 'ZIP', 'US'].map((word) => [word.toLowerCase(), word] as const),
  ['ids', 'IDs'],
  ['npis', 'NPIs'],
  ['urls', 'URLs'],
])

const isAcronym = (word: string): boolean => /^[A-Z][A-Z0-9]/.test(word)

/** Where the words of a name begin. Made when it is needed: see {@link isAscii}. */
const boundsIn = (name: string) =>
  isAscii(name)
    ? {
        capital: /([a-z0-9])([A-Z])/g,
        lastCapital: /([A-Z])([A-Z][a-z])/g,
        plural: /[A-Z]s(?![a-z])/,
        digit: /([a-z])([0-9])/g,
      }
    : {
        capital: /([\p{Ll}\p{Nd}])(\p{Lu})/gu,
        lastCapital: /(\p{Lu})(\p{Lu}\p{Ll})/gu,
        plural: /\p{Lu}s(?!\p{Ll})/u,
        digit: /(\p{Ll})(\p{Nd})/gu,
      }

/**
 * The label of a property: its `title`, else its name in words. `DateOfBirth` is "Date of birth", `PatientId` is
 * "Patient ID", `NPINumber` is "NPI number", `first_name` is "First name".
 */
export const labelOf = (name: string, title?: string): string => {
  if (title !== undefined && title.trim() !== '') return title.trim()
  // In a name of only capitals, acronyms cannot be told apart.
  const mixed = /[a-z]/.test(name)
  const { capital, lastCapital, plural, digit } = boundsIn(name)
  const words = name
    .replace(capital, '$1 $2')
    .replace(lastCapital, (pair, first: string, rest: string) =>
      // The plural of an acronym ("IDs") does not start a new word.
      rest.endsWith('s') && plural.test(name.slice(name.indexOf(pair))) ? pair : `${first} ${rest}`,
    )
    .replace(digit, '$1 $2')
    .split(/[\s_\-.]+/)
    .filter((word) => word !== '')
    .map(
      (word) => spellings.get(word.toLowerCase()) ?? (mixed && isAcronym(word) ? word : word.toLowerCase()),
    )
  return capitalize(words.join(' '))
}
