import { useEffect } from 'react'
import type { JsonSchema } from '../schema/JsonSchema.js'
import type { SchemaNotice } from '../schema/notices.js'
import { useLatest } from '../ui/useLatest.js'

/** What a developer reads in the console. */
const warn = (notices: readonly SchemaNotice[]) => {
  if (notices.length === 0) return
  const lines = notices.map(({ path, message }) => `${path === '' ? 'the root' : path}: ${message}`)
  // biome-ignore lint/suspicious/noConsole: in development, for the developer of the schema
  console.warn(`SchemaForm does not show or use all of its schema:\n${lines.join('\n')}`)
}

/**
 * Tells a host what the form does not show or does not use of its schema, and without one the console in development. The
 * code for that is loaded only then.
 */
export const useNotices = (
  schema: JsonSchema,
  onNotices: ((notices: readonly SchemaNotice[]) => void) | undefined,
): void => {
  const isAsked = onNotices !== undefined
  const latest = useLatest(onNotices)
  useEffect(() => {
    if (!isAsked && process.env.NODE_ENV !== 'development') return
    let ignore = false
    import('../schema/compileSchema.js').then(
      ({ compileSchema }) => {
        if (ignore) return
        const { notices } = compileSchema(schema)
        ;(latest.current ?? warn)(notices)
      },
      // The form works without them.
      () => undefined,
    )
    return () => {
      ignore = true
    }
  }, [schema, isAsked, latest])
}
