// Vite compiles main.ts on the fly, so nothing has to be built first. What is published is built by `npm run build:server`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  logLevel: 'error',
})

await module.main(process.argv.slice(2))
