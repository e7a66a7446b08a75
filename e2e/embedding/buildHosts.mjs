import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeGuideHosts } from './startGuide.mjs'
import { lowest, newest } from './versions.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the hosts are installed and built. */
const built = join(root, 'dist/hosts')

/** Runs a program of the repository in a folder. */
const run = (folder, name, file, args, env = {}) => {
  const program = join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..', file)
  execFileSync(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
}

const npm = (folder, ...args) =>
  execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** Packs the built package. Returns the tarball's path. */
const pack = () => {
  const folder = join(built, 'package')
  mkdirSync(folder, { recursive: true })
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder)
  const [tarball] = readdirSync(folder)
  return join(folder, tarball)
}

/** Copies a host's source and installs its packages, as a developer would: no flag helps a range that does not fit. */
const install = (source, name, packages) => {
  const folder = join(built, name)
  cpSync(join(root, 'e2e/hosts', source), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
  npm(folder, 'install', '--no-package-lock', ...packages)
  return folder
}

/** Builds a host with React for development, which alone warns and renders twice in StrictMode. */
const buildVite = (folder) => {
  run(folder, 'typescript', 'bin/tsc', ['-p', '.'])
  const development = { NODE_ENV: 'development' }
  const build = ['build', '--mode', 'development', '--logLevel', 'error']
  run(folder, 'vite', 'bin/vite.js', [...build, '--outDir', 'dist/client'], development)
  run(
    folder,
    'vite',
    'bin/vite.js',
    [...build, '--outDir', 'dist/server', '--ssr', 'src/server.tsx'],
    development,
  )
}

/** Installs and builds each host from the package's tarball. Requires `npm run build:library`. */
export const buildHosts = () => {
  rmSync(built, { recursive: true, force: true })
  const tarball = pack()
  makeGuideHosts(tarball)
  buildVite(install('vite', 'lowest', [tarball, ...lowest]))
  const newestHost = install('vite', 'newest', [tarball, ...newest, 'expect@30'])
  buildVite(newestHost)
  // The contract of a client runs outside Vitest as well.
  execFileSync(process.execPath, ['--test', '--test-reporter=dot', 'contract.mjs'], {
    cwd: newestHost,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const next = install('next', 'next', [tarball, 'next@16.4.6', ...newest])
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: next,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
}
