import { EncounterClientError } from '../../client/EncounterClientError.js'
import { isDictionary } from '../../schema/isDictionary.js'

/** Where the answer of a server is remembered. */
interface Memory<Answer> {
  readonly read: () => string | null
  readonly write: (json: string) => void
  /** Whether what was remembered is an answer. */
  readonly is: (value: unknown) => value is Answer
}

const recall = <Answer>({ read, is }: Memory<Answer>, baseUrl: string): Answer | undefined => {
  try {
    const kept: unknown = JSON.parse(read() ?? 'null')
    if (!isDictionary(kept) || kept.baseUrl !== baseUrl) return undefined
    return is(kept.answer) ? kept.answer : undefined
  } catch {
    return undefined
  }
}

/**
 * Waits for what a server says of itself and remembers it. Where the server is unavailable, it is what it last said, so that
 * the app opens over what was seen and what waits.
 *
 * @param baseUrl Which server, or which session of it: what another one said is not recalled.
 */
export const askOrRecall = async <Answer>(
  memory: Memory<Answer>,
  baseUrl: string,
  asked: Promise<Answer>,
): Promise<Answer> => {
  try {
    const answer = await asked
    memory.write(JSON.stringify({ baseUrl, answer }))
    return answer
  } catch (error) {
    const isAway = error instanceof EncounterClientError && error.kind === 'unavailable'
    const known = isAway ? recall(memory, baseUrl) : undefined
    if (known === undefined) throw error
    return known
  }
}
