import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

/** A browser with its own profile on disk. */
export interface CrashBrowser {
  readonly page: Page
  /** Kills all its processes at once, and waits until they have exited. */
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

/**
 * Starts a browser in its own process group, so that all its processes can be killed at once, as in a power failure.
 */
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
  const endpoint = await new Promise<string>((resolve, reject) => {
    const said: string[] = []
    // Drains its output, since a full pipe would block it.
    createInterface({ input: started.stderr }).on('line', (line) => {
      said.push(line)
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
    started.once('exit', () => reject(new Error(`The browser did not start:\n${said.join('\n')}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  return { page: context.pages()[0] ?? (await context.newPage()), kill }
}
