/** How often a request is sent before it fails. */
const maxAttempts = 3

/** Longest wait that a request goes through, in ms. A server that asks for more is busy. */
const longestWait = 10_000

/** Shortest upper bound of a random wait, in ms. It doubles with each attempt. */
const firstWait = 300

/** The status codes of an answer that another attempt may better: time-outs, too many requests, and failures. */
export const isWorthRetrying = (status: number): boolean =>
  [408, 425, 429, 500, 502, 503, 504].includes(status)

/**
 * The wait that a Retry-After header asks for, in ms: seconds or an HTTP date. Undefined without a header that can be
 * read.
 */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/**
 * How long to wait before the next attempt, in ms; undefined if there is none. Random within a bound that doubles, so
 * that clients which failed together do not come back together.
 *
 * @param attempt Attempts made so far.
 * @param retryAfter What the server asks for, in ms.
 * @param random A number from 0 to 1.
 */
export const planRetry = (
  attempt: number,
  retryAfter: number | undefined,
  random: number,
): number | undefined => {
  if (attempt >= maxAttempts) return undefined
  if (retryAfter !== undefined && retryAfter > longestWait) return undefined
  const jitter = random * Math.min(longestWait, firstWait * 2 ** (attempt - 1))
  return (retryAfter ?? 0) + jitter
}
