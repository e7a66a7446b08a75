import {
  type Encounter,
  type EncounterStatus,
  type EncounterUi,
  readEncounter,
} from '../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { encounterWorkflow, isReadOnly, isVoid, type Workflow } from '../../encounter/workflow.js'
import * as words from '../../messages/en/importFiles.js'
import { tellerOf } from '../../messages/Told.js'
import { compileModel } from '../../schema/compileModel.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import type { SchemaWords } from '../../schema/SchemaWords.js'
import { describeExcess } from '../changes/describeExcess.js'
import { validateBy } from '../changes/validateEncounter.js'
import { invalid } from '../clientErrors.js'
import type { EncounterSource, ListingClient } from '../EncounterClient.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import { requireImportableCount } from './readJsonFile.js'

const tell = tellerOf('importFiles', words)

/** What importing would do with one row. */
export type ImportRow = {
  /** Position in the file, starting at 1. */
  readonly position: number
  /** Properties that have no field in this form. They are kept. */
  readonly unknown: readonly string[]
} & (
  | ({
      /** The encounter to create: without identifier and status. */
      readonly encounter: Encounter
      /** The file, and the encounter's identifier in it. */
      readonly source: EncounterSource
      /** Its status in the file, if that differs from the status it gets. */
      readonly status?: EncounterStatus
      /** Its status in the file is read-only: it is only imported on request. */
      readonly isClosed: boolean
    } & (
      | { readonly kind: 'valid' }
      /** "Encounter 8009001 has the same patient, provider and date", "Row 3 has the same ID". */
      | { readonly kind: 'duplicate'; readonly message: string }
    ))
  | {
      readonly kind: 'invalid'
      /** The row as far as it can be read; empty if it is not an object. */
      readonly encounter: Encounter
      readonly messages: readonly string[]
    }
)

/** A row that can be imported. */
export type ImportableRow = Exclude<ImportRow, { kind: 'invalid' }>

/** Options of {@link readImport}. */
export interface ReadImportOptions {
  readonly client: Pick<ListingClient, 'list'>
  /** File name, which the history of each encounter names. */
  readonly file: string
  readonly schema?: JsonSchema
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /** In which a row says why it cannot be imported; English without. */
  readonly words?: SchemaWords
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

const longestName = 200

/** Cleans a file name: without its folder, without invisible characters, and cut to a maximum length. */
export const fileNameOf = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '')].slice(0, longestName).join('') ||
  words.unnamedFile

const rowsIn = (value: unknown): readonly unknown[] => {
  const rows = isDictionary(value) ? value.encounters : value
  if (Array.isArray(rows)) {
    if (rows.length === 0) throw invalid(tell('noEncounters'))
    requireImportableCount(rows.length)
    return rows
  }
  throw invalid(tell('noListOfEncounters'))
}

/** Index of encounters by identifier and by visit, to find duplicates. */
const createDuplicates = (ui: EncounterUi, workflow: Workflow) => {
  const known = new Map<string, string>()
  const keysOf = (
    encounter: Encounter,
  ): readonly (readonly [key: string, describe: (which: string) => string])[] => {
    const { id, patientId, providerId, dateOfService } = readEncounter(encounter, ui)
    const visit = [patientId, providerId, dateOfService]
    return [
      ...(id === undefined ? [] : [[`id ${id}`, words.sameId] as const]),
      ...(visit.includes(undefined)
        ? []
        : [[`visit ${JSON.stringify(visit.map(String))}`, words.sameVisit] as const]),
    ]
  }
  return {
    find: (encounter: Encounter): string | undefined => {
      const [found] = keysOf(encounter).flatMap(([key, describe]) => {
        const name = known.get(key)
        return name === undefined ? [] : [describe(name)]
      })
      return found
    },
    add: (encounter: Encounter, name: string): void => {
      // A voided encounter does not make another one of its visit a duplicate.
      const { [ui.dateOfService]: _, ...undated } = encounter
      const { status } = readEncounter(encounter, ui)
      for (const [key] of keysOf(isVoid(workflow, status) ? undated : encounter)) {
        if (!known.has(key)) known.set(key, name)
      }
    },
  }
}

/** Returns the properties of an encounter that have no field in a form of this schema. */
const unknownTo = (schema: JsonSchema): ((encounter: Encounter) => readonly string[]) => {
  const { model } = compileModel(schema)
  const fields = new Set(model.kind === 'object' ? model.fields.map(({ name }) => name) : [])
  return (encounter) => Object.keys(encounter).filter((property) => !fields.has(property))
}

/**
 * Plans the import of a JSON file from elsewhere. Writes nothing. Each encounter becomes a new draft with a new
 * number: its status in another workflow means nothing in this one, and it was not checked here.
 *
 * @param file A parsed JSON file: an array of encounters, or an object with one under `encounters`.
 * @throws EncounterClientError of kind `invalid` for any other file.
 */
export const readImport = async (
  file: unknown,
  options: ReadImportOptions,
): Promise<readonly ImportRow[]> => {
  const { client, signal, onProgress, workflow = encounterWorkflow } = options
  const { schema = kareoEncounterSchema, ui = kareoEncounterUi } = options
  const rows = rowsIn(file)
  const name = fileNameOf(options.file)
  const { words: schemaWords } = options
  const validate = validateBy(
    compileModel(schema, schemaWords === undefined ? {} : { ui: ui.fields, words: schemaWords }),
  )
  const unknownIn = unknownTo(schema)
  const pace = createPacer()
  const duplicates = createDuplicates(ui, workflow)
  for (const { id, encounter } of await listAll(client, {}, signal ? { signal } : {})) {
    duplicates.add(encounter, words.encounter(id))
  }
  const statusIn = (row: unknown): EncounterStatus =>
    (isDictionary(row) ? readEncounter(row, ui).status : undefined) ?? workflow.initial

  const planRow = (row: unknown, position: number): ImportRow => {
    if (!isDictionary(row)) {
      const messages = [words.notFields]
      return { position, unknown: [], kind: 'invalid', encounter: {}, messages }
    }
    const excess = describeExcess(row)
    const unknown = excess.length > 0 ? [] : unknownIn(row)
    const messages = excess.length > 0 ? excess : validate(row)
    if (messages.length > 0) return { position, unknown, kind: 'invalid', encounter: row, messages }
    const message = duplicates.find(row)
    duplicates.add(row, words.row(position))
    const { id } = readEncounter(row, ui)
    const status = statusIn(row)
    const { [ui.identifier]: _id, [ui.status]: _status, ...encounter } = row
    const common = {
      position,
      unknown,
      encounter,
      source: { file: name, ...(id === undefined ? undefined : { originalId: id }) },
      isClosed: isReadOnly(workflow, status),
      ...(status === workflow.initial ? undefined : { status }),
    }
    return message === undefined ? { ...common, kind: 'valid' } : { ...common, kind: 'duplicate', message }
  }

  // Rows that are skipped by default are read last, so that they do not make other rows duplicates.
  const order = rows
    .map((row, index) => ({ row, position: index + 1, isLast: isReadOnly(workflow, statusIn(row)) }))
    .toSorted((a, b) => Number(a.isLast) - Number(b.isLast))
  const report: ImportRow[] = []
  for (const { row, position } of order) {
    await pace()
    signal?.throwIfAborted()
    report.push(planRow(row, position))
    onProgress?.(report.length, rows.length)
  }
  return report.toSorted((a, b) => a.position - b.position)
}
