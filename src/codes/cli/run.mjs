// Vite compiles buildCodes.ts on the fly, so nothing has to be built first.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('buildCodes.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  logLevel: 'error',
})

process.exitCode = await module.buildCodes(process.argv.slice(2), {
  folder: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  request: globalThis.fetch,
})
