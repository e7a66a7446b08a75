// Writes docs/api.md, the public API, from the built types: `npm run api`. With --check it fails where that would change.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const report = join(root, 'docs/api.md')

/** The statements of a declaration file, which tsc begins in the first column, without their comments. */
const statementsOf = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/^(?=(?:export|import|declare|interface|type)\b)/m)
    .map((statement) => statement.replace(/^\s*\n/gm, '').trim())
    .filter((statement) => statement !== '')

const listOf = (names) =>
  names
    .split(',')
    .map((name) => name.replace(/^\s*type\s+/, '').trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [theirs = name, ours = theirs] = name.split(/\s+as\s+/)
      return [ours, theirs]
    })

/** The declaration file of a relative import. */
const fileOf = (importing, from) => normalize(join(dirname(importing), from.replace(/\.js$/, '.d.ts')))

const files = new Map()

/** What a declaration file declares, imports and re-exports, by name. */
const read = (path) => {
  const known = files.get(path)
  if (known) return known
  const file = { declared: new Map(), imported: new Map(), exported: new Map() }
  files.set(path, file)
  for (const statement of statementsOf(readFileSync(path, 'utf8'))) {
    const [, kind, names, from] =
      /^(import|export)\s+(?:type\s+)?\{([^}]*)\}(?:\s+from\s+'([^']+)')?;$/.exec(statement) ?? []
    const [, name] =
      /^(?:export\s+)?(?:declare\s+)?(?:abstract\s+)?(?:const|function|class|interface|type|let)\s+(\w+)/.exec(
        statement,
      ) ?? []
    if (kind !== undefined) {
      const at = from?.startsWith('.') ? fileOf(path, from) : undefined
      for (const [ours, theirs] of listOf(names)) {
        if (kind === 'export') file.exported.set(ours, { name: theirs, at: from === undefined ? path : at })
        else if (at !== undefined) file.imported.set(ours, { name: theirs, at })
      }
    } else if (name !== undefined) {
      file.declared.set(name, statement)
      if (statement.startsWith('export')) file.exported.set(name, { name, at: path })
    } else if (!/^import\b/.test(statement) && statement !== 'export {};') {
      throw new Error(`${path}: reportApi.mjs cannot read "${statement.slice(0, 80)}".`)
    }
  }
  return file
}

/** Where a name of a file is declared. */
const resolve = (path, name) => {
  const file = read(path)
  if (file.declared.has(name)) return `${path}#${name}`
  const target = file.exported.get(name) ?? file.imported.get(name)
  return target?.at === undefined ? undefined : resolve(target.at, target.name)
}

/** The declarations that a declaration names, those of other packages left out. */
const namedBy = (key) => {
  const [path, name] = key.split('#')
  const { declared, imported } = read(path)
  const statement = declared.get(name)
  const found = new Set()
  for (const [, from, inner] of statement.matchAll(/import\("(\.[^"]+)"\)\.(\w+)/g)) {
    const target = resolve(fileOf(path, from), inner)
    if (target !== undefined) found.add(target)
  }
  // A text or the name of a property is no type.
  const types = statement.replace(/'[^'\n]*'|"[^"\n]*"/g, '').replace(/\b\w+\??:/g, '')
  for (const [word] of types.matchAll(/\b[A-Za-z_]\w*\b/g)) {
    if (word === name || !(declared.has(word) || imported.has(word))) continue
    const target = resolve(path, word)
    if (target !== undefined) found.add(target)
  }
  return found
}
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const entries = Object.entries(exports).flatMap(([path, target]) =>
  typeof target === 'object' && target.types !== undefined ? [[path, join(root, target.types)]] : [],
)
const missing = entries.find(([, types]) => !existsSync(types))
if (missing) {
  console.error(`${missing[1]} is missing: run npm run build:library first.`)
  process.exit(1)
}

const homes = new Map()
for (const [entry, types] of entries) {
  for (const name of read(types).exported.keys()) {
    const key = resolve(types, name)
    if (key !== undefined) homes.set(key, [...(homes.get(key) ?? []), [entry, name]])
  }
}

const unexported = [...homes.keys()].flatMap((key) =>
  [...namedBy(key)]
    .filter((named) => !homes.has(named))
    .map((named) => `${named.split('#')[1]} in ${key.split('#')[1]}`),
)
if (unexported.length > 0) {
  console.error(
    `These types are named in the public API, but no entry exports them:\n${[...new Set(unexported)].join('\n')}`,
  )
  process.exitCode = 1
}

const sections = entries.map(([entry, types]) => {
  const names = [...read(types).exported.keys()].sort()
  const parts = names.map((name) => {
    const key = resolve(types, name)
    const [[home] = []] = homes.get(key) ?? []
    if (home !== entry) return `// ${name}: as in ${home}`
    const [path, declared] = key.split('#')
    return read(path)
      .declared.get(declared)
      .replace(/^export\s+/, '')
      .replace(/^declare\s+/, '')
  })
  return `## encounter-form${entry.slice(1)}\n\n\`\`\`ts\n${parts.join('\n\n')}\n\`\`\`\n`
})
const text = `# The public API

What each entry of the package exports. \`npm run api\` writes this page from the built types; \`npm run test:package\` fails
where it is not what they say, so that no change goes unannounced: it belongs into \`CHANGELOG.md\`.

${sections.join('\n')}`

if (!process.argv.includes('--check')) writeFileSync(report, text)
else if (!existsSync(report) || readFileSync(report, 'utf8') !== text) {
  console.error(
    'The public API is not what docs/api.md says. If that is meant, run npm run api, and tell it in CHANGELOG.md.',
  )
  process.exitCode = 1
}
