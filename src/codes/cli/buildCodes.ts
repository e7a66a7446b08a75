import { resolve } from 'node:path'
import type { LoadProgress } from '../CodeLibrary.js'
import { fiscalYearOf } from '../fiscalYearOf.js'
import { CodeFileError } from '../release/CodeFileError.js'
import type { CliEnvironment } from './CliEnvironment.js'
import { CliError } from './CliError.js'
import { type CliOptions, readCliOptions } from './cliOptions.js'
import { compilePacks } from './compilePacks.js'
import { downloadOrder } from './downloadOrder.js'
import { orderSums } from './orderSums.js'
import { createProgressLine } from './progressLine.js'
import { readInputs } from './readInputs.js'
import { summarise } from './summary.js'
import { usage } from './usage.js'
import { writePacks } from './writePacks.js'

const readingShare = 0.7

/** Downloads the order file for --download, and warns when its checksum is unknown. */
const download = async (
  { year, verify }: Pick<CliOptions, 'year' | 'verify'>,
  { today, request, err, sums = orderSums }: CliEnvironment,
) => {
  const wanted = year ?? fiscalYearOf(today)
  const sum = sums.get(wanted)
  if (verify && sum === undefined)
    throw new CliError(
      `the checksum of the order file of FY${wanted} is not known here; to take the download as it comes, add --no-verify.`,
    )
  if (!verify) err(`The download for FY${wanted} is taken as it comes, without its checksum.\n`)
  return downloadOrder(wanted, verify ? sum : undefined, request)
}

const build = async (options: CliOptions, environment: CliEnvironment): Promise<void> => {
  const line = createProgressLine(environment)
  const from = (start: number, share: number) => (progress: LoadProgress) =>
    line.show({ step: progress.step, fraction: start + share * progress.fraction })
  try {
    if (options.download) line.show({ step: 'Downloading from the CDC', fraction: 0 })
    const downloaded = options.download ? await download(options, environment) : undefined
    const inputs = await readInputs(options, downloaded, environment, from(0, readingShare))
    const packs = compilePacks(inputs, from(readingShare, 1 - readingShare))
    const folder = resolve(environment.folder, options.out)
    await writePacks(folder, packs)
    line.end()
    environment.out(summarise(packs, options.out))
  } finally {
    line.end()
  }
}

/**
 * The command `npm run codes`: reads official files, compiles packs and writes them.
 *
 * @param args what stands behind the command's name.
 * @returns the exit code: 0, or 1 with one sentence on `err` that says why, and nothing written.
 */
export const buildCodes = async (args: readonly string[], environment: CliEnvironment): Promise<number> => {
  try {
    const options = readCliOptions(args)
    if (options.help) environment.out(usage)
    else await build(options, environment)
    return 0
  } catch (error) {
    if (!(error instanceof CliError) && !(error instanceof CodeFileError)) throw error
    environment.err(`codes: ${error.message}\n`)
    return 1
  }
}
