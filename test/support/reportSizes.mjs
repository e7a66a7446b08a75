// Writes docs/size.md, what each entry of the package weighs and what dominates it: `npm run size`. With --check it fails where an
// entry has grown, so that it grows only on purpose.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { bundleEntry } from './bundleEntry.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const report = join(root, 'docs/size.md')

/** So much may an entry grow unnoticed, in kB: a version of Node compresses a little better than another. */
const tolerance = 0.3

const react = /^(?:react|react-dom|scheduler)(?:\/|$)/

/** The sources of the entries that pages load: the script is a file as it is, and `./testing` is for tests. */
const entries = () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([name, entry]) =>
    typeof entry === 'string' || name === './testing'
      ? []
      : [[name, entry.default.replace('./dist/lib/', './')]],
  )
}

/** What hosts import: each entry as a whole, and each form alone. */
const imports = [
  ['`SchemaForm` of `.`', "import { SchemaForm } from './index.js'\nconsole.log(SchemaForm)"],
  ['`EncounterForm` of `.`', "import { EncounterForm } from './index.js'\nconsole.log(EncounterForm)"],
  ...entries().map(([name, source]) => [
    `\`${name}\``,
    `import * as entry from '${source}'\nconsole.log(entry)`,
  ]),
]

const kilobytes = (files) => files.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1000

/** The room of a module: its package, or its folder of the source, two deep. */
const roomOf = (name) => {
  if (!name.startsWith('src/')) return name
  const [, floor, room = ''] = name.split('/')
  return /\.\w+$/.test(room) || room === '' ? floor.replace(/\.\w+$/, '') : `${floor}/${room}`
}

/** The largest rooms, with their share of what is loaded first. */
const dominating = (files) => {
  const rooms = new Map()
  for (const { modules } of files)
    for (const [name, length] of modules) rooms.set(roomOf(name), (rooms.get(roomOf(name)) ?? 0) + length)
  const all = [...rooms.values()].reduce((sum, length) => sum + length, 0)
  return [...rooms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, length]) => `${name} ${Math.round((100 * length) / all)} %`)
    .join(', ')
}

const withReact = "import { createRoot } from 'react-dom/client'\nconsole.log(createRoot)\n"

const rows = []
for (const [name, code] of imports) {
  const over = await bundleEntry(code, react)
  const needsReact = over.first.some(({ code: text }) => /\bfrom ?["']react/.test(text))
  const alone = needsReact ? await bundleEntry(`${withReact}${code}`) : over
  rows.push({
    name,
    over: kilobytes(over.first),
    alone: kilobytes(alone.first),
    later: kilobytes(over.later),
    files: alone.first.length,
    dominating: dominating(over.first),
  })
}

const text = `# What each entry weighs

Written by \`npm run size\`. JavaScript in kB, minified and compressed with brotli, as Vite bundles it for a page that imports
the whole entry, or one form of it, and nothing else: what has to be there before any of it runs, beside a React that is
there already, and with React where it needs it. "Later" is loaded when it is needed, if it is. What dominates is told of what
comes first, without React.

| | over react-dom | alone | files | later | what dominates |
|---|---|---|---|---|---|
${rows
  .map(
    ({ name, over, alone, files, later, dominating: largest }) =>
      `| ${name} | ${over.toFixed(1)} | ${alone.toFixed(1)} | ${files} | ${later.toFixed(1)} | ${largest} |`,
  )
  .join('\n')}

\`npm run test:package\` fails where an entry is larger than here, over react-dom. Where it should be, run \`npm run size\` and
commit this page. What the app loads is limited in \`.size-limit.mjs\`.
`

console.log(text)
if (process.argv.includes('--check')) {
  const told = new Map(
    [...readFileSync(report, 'utf8').matchAll(/^\| (.+?) \| ([\d.]+) \|/gm)].map(([, name, over]) => [
      name,
      Number(over),
    ]),
  )
  const grown = rows.filter(({ name, over }) => !(over <= (told.get(name) ?? 0) + tolerance))
  for (const { name, over } of grown)
    console.error(
      `${name} is ${over.toFixed(1)} kB over react-dom, and docs/size.md says ${told.get(name)?.toFixed(1) ?? 'nothing'}. Load less before the first paint or, where it has to grow, run "npm run size" and commit the page.`,
    )
  if (grown.length > 0) process.exit(1)
} else writeFileSync(report, text)
