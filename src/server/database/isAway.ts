import { isDictionary, isText } from '../../schema/isDictionary.js'

/** SQLSTATE of a connection that failed or is refused, of a server that shuts down or starts, and of a statement cut short. */
const states = /^(?:08...|53300|57P0.|57014)$/

/** What the system says of a connection. */
const failures = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
])

/** What the driver says of a connection, without a code. */
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error says that the database cannot be reached now, or takes too long: another attempt may succeed. */
export const isAway = (error: unknown): boolean => {
  if (!isDictionary(error) && !(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  // Of a name with several addresses, such as localhost, there is one error for all of them, without a system call.
  if (isText(code))
    return (
      states.test(code) || (failures.has(code) && ('syscall' in error || error instanceof AggregateError))
    )
  return isText(error.message) && messages.test(error.message)
}
