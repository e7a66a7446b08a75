import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const downloadLimitMs = 60_000

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const onPath = () =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(isExecutable)

const downloaded = () => {
  const file = chromium.executablePath()
  return file && existsSync(file) ? file : undefined
}

/** Runs a command with its output; returns whether it succeeded. */
const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0

const download = () => {
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js')
  // Without network access the download neither completes nor fails.
  run(process.execPath, [cli, 'install', 'chromium'], { timeout: downloadLimitMs, killSignal: 'SIGKILL' })
  return downloaded()
}

const installFromDebian = () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-q'], { env })
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
  return onPath()
}

/**
 * Finds a Chromium or Chrome: on PATH; else Playwright's, which is downloaded if needed; else, as root on Debian, the
 * distribution's package. Throws an Error with one sentence if there is none.
 */
export const findBrowser = () => {
  const file = onPath() ?? downloaded() ?? download() ?? installFromDebian()
  if (file) return file
  throw new Error(
    'No Chromium or Chrome was found on PATH and none could be downloaded: install one (on Debian: apt-get install chromium) and run this again.',
  )
}
