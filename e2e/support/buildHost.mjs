import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const host = join(root, 'e2e/hosts/react')

/** The path of a file of a package that is installed here. */
const locate = (name) => createRequire(import.meta.url).resolve(name)

/** Packs the built package and unpacks it where the host finds it, as an installation would. */
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

/**
 * Builds the host app against the package's tarball, and checks its types against those in the tarball. Needs
 * `npm run build` before it. The package's dependencies resolve from the repository's own node_modules.
 */
export const buildHost = async () => {
  installTarball()
  execFileSync(process.execPath, [join(locate('typescript/package.json'), '../bin/tsc'), '-p', host], {
    stdio: 'inherit',
  })
  await build({ root: host, logLevel: 'warn' })
}
