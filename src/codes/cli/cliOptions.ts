import { parseArgs } from 'node:util'
import { CliError } from './CliError.js'

/** What the command line asks for. */
export interface CliOptions {
  readonly icd10cm: readonly string[]
  readonly index: readonly string[]
  readonly tabular: readonly string[]
  readonly mce: readonly string[]
  readonly hcpcs: readonly string[]
  readonly cpt: readonly string[]
  readonly out: string
  readonly year: number | undefined
  readonly download: boolean
  readonly verify: boolean
  readonly help: boolean
}

const file = { type: 'string', multiple: true, default: [] as string[] } as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        icd10cm: file,
        index: file,
        tabular: file,
        mce: file,
        hcpcs: file,
        cpt: file,
        out: { type: 'string', default: 'public/codes' },
        year: { type: 'string' },
        download: { type: 'boolean', default: false },
        'no-verify': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    const [problem = ''] = error instanceof Error ? error.message.split(/\. |\n/) : []
    throw new CliError(`${problem.replace(/\.$/, '')}; see npm run codes -- --help.`)
  }
}

const yearOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (/^20\d\d$/.test(text)) return Number(text)
  throw new CliError(`--year takes a fiscal year such as 2027, not "${text}".`)
}

/** Rejects combinations of options that make no sense. */
const check = (options: CliOptions): void => {
  const { icd10cm, index, tabular, mce, hcpcs, cpt, year, download, verify } = options
  const diagnoses = icd10cm.length + (download ? 1 : 0)
  if (diagnoses + hcpcs.length + cpt.length === 0)
    throw new CliError(
      index.length + tabular.length + mce.length > 0
        ? '--index, --tabular and --mce add to an ICD-10-CM release: give it with --icd10cm or --download.'
        : 'There is nothing to read: give --icd10cm, --hcpcs, --cpt or --download; see npm run codes -- --help.',
    )
  if (diagnoses === 0 && index.length + tabular.length + mce.length > 0)
    throw new CliError('--index, --tabular and --mce add to an ICD-10-CM release: give it with --icd10cm.')
  if (year !== undefined && diagnoses !== 1)
    throw new CliError('--year is for one ICD-10-CM release: name the files so that they have their years.')
  if (!verify && !download) throw new CliError('--no-verify is for --download, which was not given.')
}

/**
 * Reads the command line.
 *
 * @throws CliError where it has an unknown option or cannot be meant.
 */
export const readCliOptions = (args: readonly string[]): CliOptions => {
  const { year, 'no-verify': noVerify, ...values } = parse(args)
  const options = { ...values, year: yearOf(year), verify: !noVerify }
  if (!options.help) check(options)
  return options
}
