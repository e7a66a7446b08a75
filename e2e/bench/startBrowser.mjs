// A Chromium that is told as little as can be: each domain of the protocol that is enabled, as a test tool enables those of
// network and console, has pages keep the stack of whatever they do, for which V8 parses their scripts again.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../support/findBrowser.mjs'

/** Starts it with a profile of its own. `send` gives a command to it, or to the page of a session. */
export const startBrowser = async () => {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const child = spawn(
    findBrowser(),
    ['--headless', '--no-sandbox', '--no-first-run', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const [, , , commands, answers] = child.stdio
  const waiting = new Map()
  let last = 0
  let rest = ''
  answers.setEncoding('utf8')
  answers.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop()
    for (const { id, result, error } of messages.map((text) => JSON.parse(text))) {
      const call = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) call?.resolve(result)
      else call?.reject(new Error(error.message))
    }
  })
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        commands.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      }),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      // Its helpers end a little later, and write until then.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
