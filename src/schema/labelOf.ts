import { capitalize } from '../messages/capitalize.js'

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

/**
 * The label of a property: its `title`, else its name in words. `DateOfBirth` is "Date of birth", `PatientId` is
 * "Patient ID", `NPINumber` is "NPI number", `first_name` is "First name".
 */
export const labelOf = (name: string, title?: string): string => {
  if (title !== undefined && title.trim() !== '') return title.trim()
  // In a name of only capitals, acronyms cannot be told apart.
  const mixed = /[a-z]/.test(name)
  const words = name
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, (pair, first: string, rest: string) =>
      // The plural of an acronym ("IDs") does not start a new word.
      rest.endsWith('s') && /\p{Lu}s(?!\p{Ll})/u.test(name.slice(name.indexOf(pair)))
        ? pair
        : `${first} ${rest}`,
    )
    .replace(/(\p{Ll})(\p{Nd})/gu, '$1 $2')
    .split(/[\s_\-.]+/)
    .filter((word) => word !== '')
    .map(
      (word) => spellings.get(word.toLowerCase()) ?? (mixed && isAcronym(word) ? word : word.toLowerCase()),
    )
  return capitalize(words.join(' '))
}
