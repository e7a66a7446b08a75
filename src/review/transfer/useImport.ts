import { useEffect, useRef, useState } from 'react'
import { planBackup, type RestorableRow, type RestoreRow } from '../../client/backup/planBackup.js'
import { readBackup } from '../../client/backup/readBackup.js'
import { type RestoreOutcome, restoreBackup } from '../../client/backup/restoreBackup.js'
import { type ImportOutcome, importEncounters } from '../../client/import/importEncounters.js'
import { type ImportableRow, type ImportRow, readImport } from '../../client/import/readImport.js'
import { readJsonFile, requireImportableSize } from '../../client/import/readJsonFile.js'
import { queryKeys } from '../../client/queryKeys.js'
import { newIdempotencyKey } from '../../client/randomToken.js'
import { kareoEncounterSchema } from '../../encounter/kareoEncounter.js'
import { useCache } from '../../form/cache.js'
import { nameRoles } from '../../form/nameRoles.js'
import * as enRoles from '../../messages/en/roles.js'
import * as en from '../../messages/en/transfer.js'
import { isolate } from '../../messages/isolate.js'
import type { Sayable } from '../../messages/Told.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { schemaWordsOf } from '../../schema/SchemaWords.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { groupByReason, type ReasonGroup } from '../groupByReason.js'
import { useReview } from '../ReviewContext.js'

/** The time between two updates of the progress, in ms. */
const progressInterval = 60

/** The steps of an import, or of restoring a backup. */
export type ImportState =
  | { readonly kind: 'empty' }
  /** `total` is 0 while the number of rows is unknown. */
  | { readonly kind: 'reading'; readonly count: number; readonly total: number }
  | { readonly kind: 'unreadable'; readonly why: Sayable }
  /** The file was read, but the user lacks the capability or the client the support for it. */
  | { readonly kind: 'unusable'; readonly title: string; readonly message: string }
  | { readonly kind: 'read'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'importing'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly created: number
      readonly failures: readonly ReasonGroup<number>[]
      /** The import stopped because the storage is full. */
      readonly isFull: boolean
      /** The rows that were not reached, and the one that the storage had no space for. */
      readonly rest: readonly ImportableRow[]
    }
  | { readonly kind: 'backup'; readonly rows: readonly RestoreRow[] }
  | { readonly kind: 'restoring'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'restored'
      readonly rows: readonly RestoreRow[]
      readonly outcomes: readonly RestoreOutcome[]
      /** The rows that were not reached or could not be sent. */
      readonly rest: readonly RestorableRow[]
    }

/** Drops calls that follow the last one too soon: each is a render. */
const throttleProgress = (callback: (count: number, total: number) => void) => {
  let calledAt = 0
  return (count: number, total: number) => {
    const now = performance.now()
    if (now - calledAt < progressInterval) return
    calledAt = now
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
        outcome.kind === 'failed' && !isLeft(outcome) ? [[outcome.position, outcome.error] as const] : [],
      ),
    ),
    isFull: outcomes.some((outcome) => outcome.kind === 'failed' && outcome.error.kind === 'full'),
    rest: rows.filter(({ position }) => left.has(position)),
  }
}

const isRestorable = (row: RestoreRow): row is RestorableRow => row.kind === 'restorable'

/** Replaces the outcomes of the first attempt by those of a retry. */
const mergeOutcomes = (
  first: readonly RestoreOutcome[],
  retried: readonly RestoreOutcome[],
): readonly RestoreOutcome[] => {
  const positions = new Set(retried.map(({ position }) => position))
  return [...first.filter(({ position }) => !positions.has(position)), ...retried]
}

/** Reads a file, then restores it if it is a backup, else imports the selected rows. */
export const useImport = (schema: JsonSchema | undefined) => {
  const words = useWords('transfer', en)
  const language = useLanguage()
  const { client, ui, user, workflow } = useReview()
  const queryClient = useCache()
  const [state, setState] = useState<ImportState>({ kind: 'empty' })
  // Part of the idempotency keys, and new for each file: the rows of two files have the same positions.
  const fileKey = useRef('')
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const start = () => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    return controller.signal
  }
  const showProgress = (kind: 'reading' | 'importing' | 'restoring') =>
    throttleProgress((count, total) => setState({ kind, count, total }))

  const classify = async (file: File, signal: AbortSignal): Promise<ImportState> => {
    requireImportableSize(file.size)
    const content = readJsonFile(await file.text())
    const options = {
      client,
      ui,
      workflow,
      signal,
      onProgress: showProgress('reading'),
      ...(schema === undefined ? undefined : { schema }),
    }
    const backup = readBackup(content)
    const may = (capability: 'approve' | 'edit') => user.capabilities.includes(capability)
    if (backup === undefined) {
      if (may('edit')) {
        const named = nameRoles(ui, schema ?? kareoEncounterSchema, language.wordsOf('roles', enRoles), false)
        const said = { ui: named, words: schemaWordsOf(language) }
        return { kind: 'read', rows: await readImport(content, { ...options, ...said, file: file.name }) }
      }
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
    if (may('approve')) return { kind: 'backup', rows: await planBackup(backup, { ...options, user }) }
    return {
      kind: 'unusable',
      title: words.mayNotRestore(isolate(user.name)),
      message: words.mayNotRestoreHint,
    }
  }

  const read = async (file: File) => {
    const signal = start()
    fileKey.current = newIdempotencyKey()
    setState({ kind: 'reading', count: 0, total: 0 })
    try {
      const next = await classify(file, signal)
      if (!signal.aborted) setState(next)
    } catch (error) {
      if (signal.aborted) return
      setState({
        kind: 'unreadable',
        why: error instanceof Error ? error : { message: words.tryAnother },
      })
    }
  }

  const write = async (rows: readonly ImportableRow[]) => {
    const signal = start()
    setState({ kind: 'importing', count: 0, total: rows.length })
    const outcomes = await importEncounters(rows, {
      client,
      name: fileKey.current,
      signal,
      onProgress: showProgress('importing'),
    })
    setState(imported(outcomes, rows))
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
  }

  const restore = async (
    rows: readonly RestoreRow[],
    restorable: readonly RestorableRow[],
    earlier: readonly RestoreOutcome[],
  ) => {
    const { restore } = client
    if (restore === undefined) return
    const signal = start()
    setState({ kind: 'restoring', count: 0, total: restorable.length })
    const outcomes = await restoreBackup(restorable, {
      client: { get: client.get, restore },
      signal,
      onProgress: showProgress('restoring'),
    })
    const left = new Set(
      outcomes.flatMap(({ kind, position }) => (kind === 'skipped' || kind === 'failed' ? [position] : [])),
    )
    setState({
      kind: 'restored',
      rows,
      outcomes: mergeOutcomes(earlier, outcomes),
      rest: restorable.filter(({ position }) => left.has(position)),
    })
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
  }

  return {
    state,
    read: (file: File) => void read(file),
    /** Returns to the selection of a file. */
    reset: () => {
      abort.current?.abort()
      setState({ kind: 'empty' })
    },
    write: (rows: readonly ImportableRow[]) => void write(rows),
    /** Restores all restorable rows of a backup, or the rest after a stop. */
    restore: () => {
      if (state.kind === 'backup') void restore(state.rows, state.rows.filter(isRestorable), [])
      if (state.kind === 'restored') void restore(state.rows, state.rest, state.outcomes)
    },
    stop: () => abort.current?.abort(),
  }
}
