import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { writeGuides } from '../../test/support/guides.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const host = join(root, 'e2e/hosts/react')

/** Resolves a file of an installed package. */
const locate = (name) => createRequire(import.meta.url).resolve(name)

/** Packs the built package and unpacks it into the host's node_modules, like an installation. */
const installTarball = () => {
  const folder = mkdtempSync(join(tmpdir(), 'encounter-form-'))
  try {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
    execFileSync('npm', pack, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    const [tarball] = readdirSync(folder)
    const target = join(host, 'node_modules/encounter-form')
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components=1'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts the code of the guides into the host's source, so that its types are checked against the package's. */
const writeGuideFiles = () => {
  const folder = join(host, 'src/guides')
  rmSync(folder, { recursive: true, force: true })
  const folders = writeGuides(folder)
  // What the guide leaves to its reader.
  const server = join(folders.get('docs/client.md'), 'startServer.ts')
  const options = "Pick<import('encounter-form/testing').ContractOptions, 'user' | 'now'>"
  writeFileSync(server, `export const startServer = async (_: ${options}) => ''\n`)
}

/**
 * Builds the host app and checks its types against the package's tarball. Requires `npm run build`. The package's
 * dependencies resolve from the repository's node_modules.
 */
export const buildHost = async () => {
  installTarball()
  writeGuideFiles()
  execFileSync(process.execPath, [join(locate('typescript/package.json'), '../bin/tsc'), '-p', host], {
    stdio: 'inherit',
  })
  await build({ root: host, logLevel: 'warn' })
}
