import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ImportRow, importEncounters, readImport } from '../../client/importEncounters.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { useReview } from '../ReviewContext.js'

/** From one picture of the progress to the next, in ms. */
const progressInterval = 60

/** How far an import has come. */
export type ImportState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'read'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'importing'; readonly count: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly created: number
      readonly skipped: number
      readonly failures: readonly { readonly position: number; readonly message: string }[]
    }

/** Names an import, so that a row of it is created once however often it is sent. */
const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

/** Reads a file, then imports the rows of it that are wanted. */
export const useImport = (schema: JsonSchema | undefined) => {
  const { client, ui } = useReview()
  const queryClient = useQueryClient()
  const [state, setState] = useState<ImportState>({ kind: 'empty' })
  const [withDuplicates, setWithDuplicates] = useState(false)
  const [name] = useState(newName)
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const read = async (file: File) => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setState({ kind: 'reading' })
    try {
      const rows = await readImport(await file.text(), {
        client,
        ui,
        signal: controller.signal,
        ...(schema === undefined ? undefined : { schema }),
      })
      setState({ kind: 'read', rows })
    } catch (error) {
      if (controller.signal.aborted) return
      setState({
        kind: 'unreadable',
        message: error instanceof Error ? error.message : 'try another file.',
      })
    }
  }

  const chosen =
    state.kind === 'read'
      ? state.rows.filter(({ kind }) => kind === 'valid' || (kind === 'duplicate' && withDuplicates))
      : []

  const begin = async () => {
    const controller = new AbortController()
    abort.current = controller
    let shownAt = 0
    setState({ kind: 'importing', count: 0, total: chosen.length })
    const outcomes = await importEncounters(chosen, {
      client,
      name,
      signal: controller.signal,
      onProgress: (count, total) => {
        const now = performance.now()
        if (now - shownAt < progressInterval) return
        shownAt = now
        setState({ kind: 'importing', count, total })
      },
    })
    setState({
      kind: 'done',
      created: outcomes.filter(({ kind }) => kind === 'created').length,
      skipped: outcomes.filter(({ kind }) => kind === 'skipped').length,
      failures: outcomes.flatMap((outcome) =>
        outcome.kind === 'failed' ? [{ position: outcome.position, message: outcome.error.message }] : [],
      ),
    })
    void queryClient.invalidateQueries({ queryKey: ['encounters'] })
  }

  return {
    state,
    read: (file: File) => void read(file),
    withDuplicates,
    setWithDuplicates,
    chosen,
    begin: () => void begin(),
    stop: () => abort.current?.abort(),
  }
}
