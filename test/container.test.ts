import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8')
const [building = '', running = ''] = read('Dockerfile')
  .split(/^FROM .*$/m)
  .slice(1)
const copiesIn = (stage: string) =>
  [...stage.matchAll(/^COPY (.*)$/gm)].map(([, given = '']) => given.split(' '))
const ignored = read('.dockerignore').trim().split('\n')

it('the image is built from files that are there', () => {
  const copied = copiesIn(building).flatMap((parts) => parts.slice(0, -1))
  expect(copied).toContain('package-lock.json')
  expect(copied.filter((path) => !existsSync(`${root}${path}`))).toEqual([])
  // What is left out of the context is needed by no step.
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  const called = [...building.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(called.filter((name) => !scripts.includes(name))).toEqual([])
  expect(ignored.filter((path) => ['src', 'public', 'index.html', 'vite.config.ts'].includes(path))).toEqual(
    [],
  )
})

it('the image takes over what the build makes, and starts what is in it', () => {
  const taken = copiesIn(running).map((parts) => parts.filter((part) => !part.startsWith('--')))
  for (const [from = '', to = ''] of taken) expect(from).toBe(`/app/${to}`)
  const folders = taken.map(([, to]) => to)
  const config = read('vite.config.ts')
  for (const made of ['dist/app', 'src/server/dist']) {
    expect(folders).toContain(made)
    expect(config).toContain(`outDir: '${made}'`)
  }
  const [, script = ''] = /^CMD \["node", "(.*)"\]$/m.exec(running) ?? []
  expect(folders.some((folder) => folder !== undefined && script.startsWith(`${folder}/`))).toBe(true)
  expect(JSON.parse(read('src/server/package.json')).bin['encounter-form-server']).toBe(
    script.replace('src/server/', ''),
  )
})

it('the package of the server says what it is and under which licence', () => {
  const files = execFileSync('npm', ['pack', '--dry-run', '--json', '-w', 'src/server'], { cwd: root })
  const [packed] = JSON.parse(files.toString())
  const paths: readonly string[] = packed.files.map(({ path }: { readonly path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
  expect(paths.filter((path) => !/^(?:LICENSE|README\.md|package\.json|dist\/.*\.js)$/.test(path))).toEqual(
    [],
  )
  expect(read('src/server/LICENSE')).toBe(read('LICENSE'))
})
