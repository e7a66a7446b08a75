// Makes the hosts of docs/start.md by its own commands and code. With a heading of it and a port it runs the last command
// there, which serves the host: `node startGuide.mjs Vite 4183`.
import { execSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf, commandsUnder } from '../../test/support/guides.mjs'

const page = 'docs/start.md'
/** Outside of the repository, whose package.json npm would take for the host's. */
const built = join(tmpdir(), `encounter-form-hosts-${process.env.E2E_PORT ?? 4173}`)

/** Each way of the page: the file that it shows, and how its server is told of a port. */
const ways = {
  Vite: { folder: 'vite', file: 'src/App.tsx', port: '-- --strictPort --port' },
  Next: { folder: 'next', file: 'app/page.tsx', port: '-- --port' },
  'A plain page': { folder: 'plain', file: 'index.html', port: '--listen' },
}

// npx asks before it installs, and Next tells of itself.
const env = { ...process.env, npm_config_yes: 'true', NEXT_TELEMETRY_DISABLED: '1' }

/** Runs a line of the page in a folder. Returns the folder that the next line runs in. */
const runLine = (line, folder, tarball) => {
  const [, into] = /^cd (\w+)$/.exec(line) ?? []
  if (into !== undefined) return join(folder, into)
  // What the page takes from the registry is the package as it is now.
  const command = line.replace(/^npm install encounter-form\b/, `npm install ${tarball}`)
  execSync(command, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

/** Makes each host: all commands but the last, and the file. */
export const makeGuideHosts = (tarball) => {
  rmSync(built, { recursive: true, force: true })
  for (const [heading, { folder, file }] of Object.entries(ways)) {
    let at = join(built, folder)
    mkdirSync(at, { recursive: true })
    for (const line of commandsUnder(page, heading).slice(0, -1)) at = runLine(line, at, tarball)
    writeFileSync(join(at, file), codeOf(page, file))
  }
}

const [, script, heading, port] = process.argv
if (script === fileURLToPath(import.meta.url)) {
  const way = ways[heading]
  const command = `${commandsUnder(page, heading).at(-1)} ${way.port} ${port}`
  spawn(command, { cwd: join(built, way.folder, 'visits'), env, shell: true, stdio: 'inherit' })
}
