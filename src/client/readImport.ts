import { type Encounter, type EncounterUi, readEncounter } from '../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../encounter/kareoEncounter.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { isDictionary } from '../schema/keywords.js'
import type { ListingClient } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import { listAll } from './listAll.js'
import { createPacer } from './pause.js'
import { validateBy } from './validateEncounter.js'

/** What is to become of one row of an import. */
export type ImportRow = {
  /** Its place in the file, from 1. */
  readonly position: number
} & (
  | {
      readonly kind: 'valid'
      /** As it would be created: without identifier and status. */
      readonly encounter: Encounter
    }
  | {
      readonly kind: 'duplicate'
      readonly encounter: Encounter
      /** "Encounter 8009001 has the same patient, provider and date", "Row 3 has the same identifier". */
      readonly message: string
    }
  | {
      readonly kind: 'invalid'
      /** What can be told of it: as it stands in the file; empty where it is no object. */
      readonly encounter: Encounter
      readonly messages: readonly string[]
    }
)

/** What {@link readImport} takes. */
export interface ReadImportOptions {
  readonly client: Pick<ListingClient, 'list'>
  readonly schema?: JsonSchema
  readonly ui?: EncounterUi
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

const invalidFile = (message: string, cause?: unknown) =>
  new EncounterClientError('invalid', message, cause === undefined ? {} : { cause })

/** The most bytes of a file: beyond, parsing it in one go would hold the page up. Some 30,000 encounters have room. */
const largestFile = 10_000_000

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace('.0', '')} MB`

/**
 * Refuses a file that is too large, before it is read.
 *
 * @throws EncounterClientError of kind `invalid`.
 */
export const requireImportableSize = (bytes: number): void => {
  if (bytes <= largestFile) return
  throw invalidFile(
    `this file has ${inMegabytes(bytes)}, and ${inMegabytes(largestFile)} is the most that can be imported at once. ` +
      'Split it into smaller files.',
  )
}

const parseFile = (text: string): readonly unknown[] => {
  let value: unknown
  try {
    // Some editors write a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalidFile('this file is not JSON. Choose a file that was exported as JSON.', cause)
  }
  const rows = isDictionary(value) ? value.encounters : value
  if (Array.isArray(rows)) {
    if (rows.length === 0) throw invalidFile('this file holds no encounters.')
    return rows
  }
  throw invalidFile(
    'this file holds no list of encounters. It must be a JSON array, or an object with the array "encounters".',
  )
}

/** The encounters that are there, by identifier and by visit. */
const createDuplicates = (ui: EncounterUi) => {
  const known = new Map<string, string>()
  const keysOf = (encounter: Encounter): readonly (readonly [key: string, what: string])[] => {
    const { id, patientId, providerId, dateOfService } = readEncounter(encounter, ui)
    const visit = [patientId, providerId, dateOfService]
    return [
      ...(id === undefined ? [] : [[`id ${id}`, 'the same identifier'] as const]),
      ...(visit.includes(undefined)
        ? []
        : [[`visit ${JSON.stringify(visit.map(String))}`, 'the same patient, provider and date'] as const]),
    ]
  }
  return {
    find: (encounter: Encounter): string | undefined => {
      const [found] = keysOf(encounter).flatMap(([key, what]) => {
        const name = known.get(key)
        return name === undefined ? [] : [`${name} has ${what}`]
      })
      return found
    },
    add: (encounter: Encounter, name: string): void => {
      for (const [key] of keysOf(encounter)) if (!known.has(key)) known.set(key, name)
    },
  }
}

/**
 * Reads a JSON file of encounters and says what would become of each row. Writes nothing. An encounter that is there
 * and voided makes no row of the same visit a duplicate.
 *
 * @param text A JSON array of encounters, or an object with one under `encounters`.
 * @throws EncounterClientError of kind `invalid` for another file.
 */
export const readImport = async (text: string, options: ReadImportOptions): Promise<readonly ImportRow[]> => {
  const { client, schema = kareoEncounterSchema, ui = kareoEncounterUi, signal, onProgress } = options
  const rows = parseFile(text)
  const validate = validateBy(schema)
  const pace = createPacer()
  const duplicates = createDuplicates(ui)
  for (const { encounter } of await listAll(client, {}, signal ? { signal } : {})) {
    const { id, status } = readEncounter(encounter, ui)
    const { [ui.dateOfService]: _, ...undated } = encounter
    duplicates.add(status === 'Voided' ? undated : encounter, `Encounter ${id}`)
  }

  const judge = (row: unknown, position: number): ImportRow => {
    if (!isDictionary(row)) {
      return { position, kind: 'invalid', encounter: {}, messages: ['It is not an object of fields'] }
    }
    const messages = validate(row)
    if (messages.length > 0) return { position, kind: 'invalid', encounter: row, messages }
    const message = duplicates.find(row)
    duplicates.add(row, `Row ${position}`)
    // Where it stood in another workflow is not known to this one, nor was it checked here.
    const { [ui.identifier]: _id, [ui.status]: _status, ...encounter } = row
    return message === undefined
      ? { position, kind: 'valid', encounter }
      : { position, kind: 'duplicate', encounter, message }
  }

  const report: ImportRow[] = []
  for (const [index, row] of rows.entries()) {
    await pace()
    signal?.throwIfAborted()
    report.push(judge(row, index + 1))
    onProgress?.(index + 1, rows.length)
  }
  return report
}
