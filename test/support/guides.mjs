// The code of the guides in docs/ and of the README, which tests and hosts run as it stands there.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The pages with code, by name. docs/schema.md and docs/api.md are written by programs. */
export const guides = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md') && !['api.md', 'schema.md'].includes(file))
    .map((file) => `docs/${file}`),
]

/** The fenced blocks of a page. A block of code names its file in a comment on its first line. */
export const blocksOf = (page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language, code]) => ({
      language,
      file: /^(?:\/\/|<!--|\/\*) ([\w./-]+\.\w+)(?: -->| \*\/)?\n/.exec(code)?.[1],
      code,
    }),
  )

/** The code of a file that a page shows. */
export const codeOf = (page, file) => {
  const block = blocksOf(page).find((one) => one.file === file)
  if (block === undefined) throw new Error(`${page} has no block of code that begins with "// ${file}".`)
  return block.code
}

/** The commands of the block under a heading of a page. */
export const commandsUnder = (page, heading) => {
  const text = readFileSync(join(root, page), 'utf8')
  const [section = ''] = text
    .slice(text.indexOf(`\n## ${heading}\n`))
    .slice(1)
    .split(/^(?=## )/m, 2)
  const [, commands] = /^```sh\n([\s\S]*?)^```$/m.exec(section) ?? []
  if (commands === undefined) throw new Error(`${page} has no commands under "${heading}".`)
  return commands.trim().split('\n')
}

/** Writes the files that the pages show, each page into a folder of its own. Returns the folder of each page. */
export const writeGuides = (folder) =>
  new Map(
    guides.map((page) => {
      const home = join(folder, page.replace(/\W/g, '-'))
      for (const { file, code } of blocksOf(page)) {
        if (file === undefined) continue
        mkdirSync(dirname(join(home, file)), { recursive: true })
        writeFileSync(join(home, file), code)
      }
      return [page, home]
    }),
  )
