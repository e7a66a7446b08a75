import { createHash } from 'node:crypto'
import { openZip } from '../release/openZip.js'
import { recogniseBytes } from '../release/recogniseBytes.js'
import { recogniseText } from '../release/recogniseText.js'
import type { CliEnvironment } from './CliEnvironment.js'
import { CliError } from './CliError.js'

/** A file that was downloaded. */
export interface Downloaded {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = 'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM'

/** Where the CDC has the order file of a fiscal year. */
const orderAddress = (year: number): string => `${folder}/${year}/icd10cm-code%20descriptions-${year}.zip`

const receive = async (url: string, request: CliEnvironment['request']): Promise<Uint8Array> => {
  const instead = 'download it yourself and pass it with --icd10cm.'
  const response = await request(url).catch(() => undefined)
  if (response === undefined) throw new CliError(`could not reach ${url}; ${instead}`)
  if (!response.ok) throw new CliError(`${url} answered ${response.status}; ${instead}`)
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new CliError(`the download of ${url} broke off; try again, or ${instead}`)
  }
}

const headLength = 16_384

/** The bytes of the order file in a zip. */
const findOrder = async (name: string, zip: Uint8Array): Promise<Downloaded> => {
  if (recogniseBytes(zip) !== 'zip')
    throw new CliError(
      `${name} came as something else than a zip; try again, or pass the file with --icd10cm.`,
    )
  for (const entry of await openZip(name, zip, undefined)) {
    if (!/\.txt$/i.test(entry.name)) continue
    const bytes = await entry.read(undefined)
    const head = new TextDecoder().decode(bytes.subarray(0, headLength))
    if (recogniseText(head) === 'order') return { name: entry.name, bytes }
  }
  throw new CliError(`${name} has no order file in it; pass the file with --icd10cm.`)
}

/**
 * Downloads the order file of a fiscal year, and holds it against its checksum.
 *
 * @param sum SHA-256 that it must have, in hexadecimal; undefined: whatever comes is taken.
 * @throws CliError where it cannot be had or is another one.
 */
export const downloadOrder = async (
  year: number,
  sum: string | undefined,
  request: CliEnvironment['request'],
): Promise<Downloaded> => {
  const url = orderAddress(year)
  const order = await findOrder(`icd10cm-code descriptions-${year}.zip`, await receive(url, request))
  const found = createHash('sha256').update(order.bytes).digest('hex')
  if (sum !== undefined && sum !== found)
    throw new CliError(
      `the checksum of ${order.name} from ${url} is ${found} and not ${sum}: it is not the file known here, ` +
        'so nothing was written.',
    )
  return order
}
