import type { FastifyInstance } from 'fastify'

/** How long what is under way may take to end, in ms: less than most supervisors wait before they kill. */
const longestEnding = 20_000

/**
 * Has a server that stops answer what is under way, then close every connection: a save whose answer is cut off looks lost,
 * and a connection that a browser keeps for its next request would hold the server up.
 *
 * @param stopping Is aborted when the server begins to stop, which ends the streams.
 */
export const endWhatIsUnderWay = (app: FastifyInstance, stopping: AbortController): void => {
  const underWay = new Set<object>()
  const closeIfDone = () => {
    if (stopping.signal.aborted && underWay.size === 0) app.server.closeAllConnections()
  }
  app.addHook('onRequest', async (_, { raw }) => {
    underWay.add(raw)
    // Also where whoever asked has gone.
    raw.once('close', () => {
      underWay.delete(raw)
      closeIfDone()
    })
  })
  app.addHook('preClose', async () => {
    stopping.abort()
    const timer = setTimeout(() => app.server.closeAllConnections(), longestEnding)
    timer.unref()
    app.server.once('close', () => clearTimeout(timer))
    closeIfDone()
  })
}
