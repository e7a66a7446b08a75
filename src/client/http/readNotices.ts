import { isDictionary } from '../../schema/isDictionary.js'
import { isId } from '../storedShapes.js'
import type { Frozen } from './Frozen.js'
import type { ChangeNoticeJson } from './openapi.gen.js'

/** Records that changed on the server; `all`: any of them may have. */
export type ChangeNotice = Frozen<ChangeNoticeJson>

/** Whether a value is a notice. */
export const isNotice = (value: unknown): value is ChangeNotice =>
  isDictionary(value) &&
  (value.ids === 'all' || (Array.isArray(value.ids) && value.ids.every(isId))) &&
  (value.by === undefined || typeof value.by === 'string') &&
  (value.at === undefined || typeof value.at === 'string')

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Reads a stream of notices, one a line (NDJSON), until it ends.
 *
 * @param onLine Called for each line; undefined: an empty one, which says that the connection still stands.
 */
export const readNotices = async (
  stream: ReadableStream<Uint8Array>,
  onLine: (notice: ChangeNotice | undefined) => void,
): Promise<void> => {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = `${rest}${decoder.decode(value, { stream: true })}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const notice = parse(line)
      onLine(isNotice(notice) ? notice : undefined)
    }
  }
}
