import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

/** A browser with a profile of its own on the disk. */
export interface CrashBrowser {
  readonly page: Page
  /** Kills every process of it at once, and waits until they are gone. */
  kill(): Promise<void>
}

const flags = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
]

/** Starts a browser as a group of processes, which can be killed together, as a power cut or the system does. */
export const startBrowser = async (profile: string): Promise<CrashBrowser> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = spawn(
    process.env.BROWSER_PATH ?? chromium.executablePath(),
    [...flags, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const { pid } = started
  if (pid === undefined) throw new Error('The browser did not start.')
  const kill = async () => {
    const ended = started.exitCode === null && started.signalCode === null ? once(started, 'exit') : undefined
    process.kill(-pid, 'SIGKILL')
    await ended
  }
  const lines: string[] = []
  for await (const line of createInterface({ input: started.stderr })) {
    lines.push(line)
    const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint === undefined) continue
    // What else it says is not kept, but has to be taken from it.
    started.stderr.resume()
    const browser = await chromium.connectOverCDP(endpoint)
    const page = browser.contexts()[0]?.pages()[0]
    if (page) return { page, kill }
  }
  await kill().catch(() => undefined)
  throw new Error(`The browser did not start: ${lines.join('\n')}`)
}
