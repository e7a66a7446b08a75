import type { FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Counts requests and their times by route and status, in the format of Prometheus. */
export const createMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time of a request by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    note: ({ method, routeOptions }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void => {
      const labels = { method, route: routeOptions.url ?? 'none', status: String(statusCode) }
      durations.observe(labels, elapsedTime / 1000)
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}
