import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../src/server/dist/start.js', import.meta.url))

/** A server in a process of its own, which can be killed. */
export interface ServerProcess {
  readonly port: number
  /** Ends the process: at once, as a power cut would, or as whoever runs it would. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** Starts it anew over the same database. */
  start(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No port.')),
      )
    })
  })

/**
 * Starts the built server with the demo's people.
 *
 * @param env DATABASE_URL, or DATA_DIR of PGlite.
 */
export const startServerProcess = async (env: NodeJS.ProcessEnv): Promise<ServerProcess> => {
  const port = await freePort()
  let stopRunning: ServerProcess['stop'] = async () => undefined

  const start = async () => {
    const running = spawn(process.execPath, [script, '--demo'], {
      env: { ...process.env, ...env, PORT: String(port), REQUESTS_PER_MINUTE: '1000000' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
    let told = ''
    await new Promise<void>((resolve, reject) => {
      running.stderr.on('data', (text) => {
        told += text
        if (/The app is at|The interface is at/.test(told)) resolve()
      })
      running.once('exit', () => reject(new Error(`The server ended as it started:\n${told}`)))
    })
    stopRunning = async (signal) => {
      running.kill(signal)
      await ended
    }
  }
  await start()
  return { port, start, stop: (signal) => stopRunning(signal) }
}
