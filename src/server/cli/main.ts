import { importDirectory } from './importDirectory.js'
import { SettingsError } from './readSettings.js'
import { runServer } from './runServer.js'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Runs the command line: `import …` fills the directory, anything else runs the server. */
export const main = async (args: readonly string[]): Promise<void> => {
  const environment = { env: process.env, args, say }
  try {
    if (args[0] === 'import') return await importDirectory({ ...environment, args: args.slice(1) })
    const { stop } = await runServer(environment)
    let isStopping = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // A second signal does not wait.
        if (isStopping) process.exit(1)
        isStopping = true
        void stop().then(
          () => process.exit(0),
          () => process.exit(1),
        )
      })
    }
  } catch (error) {
    // What a setting lacks is told in a line; anything else is a fault whose place is wanted.
    say(error instanceof SettingsError ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
