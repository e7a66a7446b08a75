import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { planBackup, type RestorableRow, type RestoreRow } from '../../client/backup/planBackup.js'
import { readBackup } from '../../client/backup/readBackup.js'
import { type RestoreOutcome, restoreBackup } from '../../client/backup/restoreBackup.js'
import { type ImportOutcome, importEncounters } from '../../client/importEncounters.js'
import { queryKeys } from '../../client/queryKeys.js'
import { newIdempotencyKey } from '../../client/randomToken.js'
import { type ImportableRow, type ImportRow, readImport } from '../../client/readImport.js'
import { readJsonFile, requireImportableSize } from '../../client/readJsonFile.js'
import * as words from '../../messages/en/transfer.js'
import { isolate } from '../../messages/isolate.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { groupByReason, type ReasonGroup } from '../groupByReason.js'
import { useReview } from '../ReviewContext.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** How far an import, or the restoring of a backup, has come. */
export type ImportState =
  | { readonly kind: 'empty' }
  /** `total` is 0 as long as it is not known how many rows there are. */
  | { readonly kind: 'reading'; readonly count: number; readonly total: number }
  | { readonly kind: 'unreadable'; readonly message: string }
  /** The file can be read, and this user or this client can do nothing with it. */
  | { readonly kind: 'unusable'; readonly title: string; readonly message: string }
  | { readonly kind: 'read'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'importing'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly created: number
      readonly failures: readonly ReasonGroup<number>[]
      /** There was no room for more. */
      readonly isFull: boolean
      /** Those that it did not come to, and that for which there was no room. */
      readonly rest: readonly ImportableRow[]
    }
  | { readonly kind: 'backup'; readonly rows: readonly RestoreRow[] }
  | { readonly kind: 'restoring'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'restored'
      readonly rows: readonly RestoreRow[]
      readonly outcomes: readonly RestoreOutcome[]
      /** Those that it did not come to, and those that could not be sent. */
      readonly rest: readonly RestorableRow[]
    }

/** Calls back now and then only. */
const everyNowAndThen = (callback: (count: number, total: number) => void) => {
  let shownAt = 0
  return (count: number, total: number) => {
    const now = performance.now()
    if (now - shownAt < progressInterval) return
    shownAt = now
    callback(count, total)
  }
}

const imported = (outcomes: readonly ImportOutcome[], rows: readonly ImportableRow[]): ImportState => {
  const isLeft = (outcome: ImportOutcome) =>
    outcome.kind === 'skipped' || (outcome.kind === 'failed' && outcome.error.kind === 'full')
  const left = new Set(outcomes.filter(isLeft).map(({ position }) => position))
  return {
    kind: 'done',
    created: outcomes.filter(({ kind }) => kind === 'created').length,
    failures: groupByReason(
      outcomes.flatMap((outcome) =>
        outcome.kind === 'failed' && !isLeft(outcome)
          ? [[outcome.position, outcome.error.message] as const]
          : [],
      ),
    ),
    isFull: outcomes.some((outcome) => outcome.kind === 'failed' && outcome.error.kind === 'full'),
    rest: rows.filter(({ position }) => left.has(position)),
  }
}

const isRestorable = (row: RestoreRow): row is RestorableRow => row.kind === 'restorable'

/** The outcomes of a second try in the place of those of the first. */
const withLater = (
  first: readonly RestoreOutcome[],
  later: readonly RestoreOutcome[],
): readonly RestoreOutcome[] => {
  const positions = new Set(later.map(({ position }) => position))
  return [...first.filter(({ position }) => !positions.has(position)), ...later]
}

/** Reads a file, then restores the backup that it is, or imports the rows of it that are wanted. */
export const useImport = (schema: JsonSchema | undefined) => {
  const { client, ui, user, workflow } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<ImportState>({ kind: 'empty' })
  // Another one for each file: their rows have the same positions.
  const name = useRef('')
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const begin = () => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    return controller.signal
  }
  const shown = (kind: 'reading' | 'importing' | 'restoring') =>
    everyNowAndThen((count, total) => setState({ kind, count, total }))

  const judge = async (file: File, signal: AbortSignal): Promise<ImportState> => {
    requireImportableSize(file.size)
    const content = readJsonFile(await file.text())
    const told = {
      client,
      ui,
      workflow,
      signal,
      onProgress: shown('reading'),
      ...(schema === undefined ? undefined : { schema }),
    }
    const backup = readBackup(content)
    const may = (capability: 'approve' | 'edit') => user.capabilities.includes(capability)
    if (backup === undefined) {
      if (may('edit')) return { kind: 'read', rows: await readImport(content, { ...told, file: file.name }) }
      return {
        kind: 'unusable',
        title: words.mayNotImport(isolate(user.name)),
        message: words.mayNotImportHint,
      }
    }
    if (client.restore === undefined || !client.supports.restore) {
      return {
        kind: 'unusable',
        title: words.cannotRestoreHere,
        message: words.cannotRestoreHereHint,
      }
    }
    if (may('approve')) return { kind: 'backup', rows: await planBackup(backup, { ...told, user }) }
    return {
      kind: 'unusable',
      title: words.mayNotRestore(isolate(user.name)),
      message: words.mayNotRestoreHint,
    }
  }

  const read = async (file: File) => {
    const signal = begin()
    name.current = newIdempotencyKey()
    setState({ kind: 'reading', count: 0, total: 0 })
    try {
      const judged = await judge(file, signal)
      if (!signal.aborted) setState(judged)
    } catch (error) {
      if (signal.aborted) return
      setState({
        kind: 'unreadable',
        message: error instanceof Error ? error.message : words.tryAnother,
      })
    }
  }

  const write = async (rows: readonly ImportableRow[]) => {
    const signal = begin()
    setState({ kind: 'importing', count: 0, total: rows.length })
    const outcomes = await importEncounters(rows, {
      client,
      name: name.current,
      signal,
      onProgress: shown('importing'),
    })
    setState(imported(outcomes, rows))
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
  }

  const restore = async (
    rows: readonly RestoreRow[],
    wanted: readonly RestorableRow[],
    before: readonly RestoreOutcome[],
  ) => {
    const { restore } = client
    if (restore === undefined) return
    const signal = begin()
    setState({ kind: 'restoring', count: 0, total: wanted.length })
    const outcomes = await restoreBackup(wanted, {
      client: { get: client.get, restore },
      signal,
      onProgress: shown('restoring'),
    })
    const left = new Set(
      outcomes.flatMap(({ kind, position }) => (kind === 'skipped' || kind === 'failed' ? [position] : [])),
    )
    setState({
      kind: 'restored',
      rows,
      outcomes: withLater(before, outcomes),
      rest: wanted.filter(({ position }) => left.has(position)),
    })
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
  }

  return {
    state,
    read: (file: File) => void read(file),
    /** Goes back to choosing a file. */
    reset: () => {
      abort.current?.abort()
      setState({ kind: 'empty' })
    },
    write: (rows: readonly ImportableRow[]) => void write(rows),
    /** Restores what a backup can, or the rest of it. */
    restore: () => {
      if (state.kind === 'backup') void restore(state.rows, state.rows.filter(isRestorable), [])
      if (state.kind === 'restored') void restore(state.rows, state.rest, state.outcomes)
    },
    stop: () => abort.current?.abort(),
  }
}
