import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ImportOutcome, importEncounters } from '../../client/importEncounters.js'
import { queryKeys } from '../../client/queryKeys.js'
import { type ImportRow, readImport, requireImportableSize } from '../../client/readImport.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { groupByReason, type ReasonGroup } from '../groupByReason.js'
import { useReview } from '../ReviewContext.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** How far an import has come. */
export type ImportState =
  | { readonly kind: 'empty' }
  /** `total` is 0 as long as it is not known how many rows there are. */
  | { readonly kind: 'reading'; readonly count: number; readonly total: number }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'read'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'importing'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly created: number
      readonly failures: readonly ReasonGroup<number>[]
      /** There was no room for more. */
      readonly isFull: boolean
      /** Those that it did not come to, and that for which there was no room. */
      readonly rest: readonly ImportRow[]
    }

/** Names an import, so that a row of it is created once however often it is sent. */
const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

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

const finished = (outcomes: readonly ImportOutcome[], rows: readonly ImportRow[]): ImportState => {
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

/** Reads a file, then imports the rows of it that are wanted. */
export const useImport = (schema: JsonSchema | undefined) => {
  const { client, ui } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<ImportState>({ kind: 'empty' })
  const [withDuplicates, setWithDuplicates] = useState(false)
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

  const read = async (file: File) => {
    const signal = begin()
    name.current = newName()
    setWithDuplicates(false)
    setState({ kind: 'reading', count: 0, total: 0 })
    try {
      requireImportableSize(file.size)
      const rows = await readImport(await file.text(), {
        client,
        ui,
        signal,
        onProgress: everyNowAndThen((count, total) => setState({ kind: 'reading', count, total })),
        ...(schema === undefined ? undefined : { schema }),
      })
      setState({ kind: 'read', rows })
    } catch (error) {
      if (signal.aborted) return
      setState({
        kind: 'unreadable',
        message: error instanceof Error ? error.message : 'try another file.',
      })
    }
  }

  const write = async (rows: readonly ImportRow[]) => {
    const signal = begin()
    setState({ kind: 'importing', count: 0, total: rows.length })
    const outcomes = await importEncounters(rows, {
      client,
      name: name.current,
      signal,
      onProgress: everyNowAndThen((count, total) => setState({ kind: 'importing', count, total })),
    })
    setState(finished(outcomes, rows))
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
    withDuplicates,
    setWithDuplicates,
    write: (rows: readonly ImportRow[]) => void write(rows),
    stop: () => abort.current?.abort(),
  }
}
