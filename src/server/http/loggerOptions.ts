import type { FastifyReply, FastifyRequest } from 'fastify'
import { isDictionary } from '../../schema/isDictionary.js'

/** The frames of a stack, without the message above them: a database names values in its messages. */
const framesOf = (stack: unknown): string =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : ''

/** Logs which route was asked for, how it ended, and where it failed: no address, no body, no name, no message. */
export const loggerOptions = {
  level: 'info',
  serializers: {
    req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url ?? '' }),
    res: ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ statusCode }),
    err: (error: unknown) => {
      const { name, code, stack, cause } = isDictionary(error) ? error : {}
      const inner = isDictionary(cause) ? cause : {}
      return {
        type: String(name ?? 'Error'),
        message: '',
        stack: framesOf(stack),
        code: String(code ?? inner.code ?? ''),
      }
    },
  },
}
