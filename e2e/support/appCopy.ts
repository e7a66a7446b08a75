import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../dist/app', import.meta.url))

/** A copy of the built app that a journey may change. */
export interface AppCopy {
  readonly folder: string
  /** Puts another version in its place: every file with a hash has another name, and the old ones are gone. */
  readonly deployNext: () => void
  readonly remove: () => void
}

/** Texts of a build; others are bytes, and name no file. */
const isText = (name: string): boolean => /\.(?:js|css|html)$/.test(name)

/** The hash of a file's name is the text before its ending. */
const hashesIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'assets')).flatMap((name) => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? [])

export const copyApp = (): AppCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'encounter-form-app-'))
  cpSync(built, folder, { recursive: true })
  let version = 1
  const deployNext = () => {
    version += 1
    const renamed = new Map(hashesIn(folder).map((hash) => [hash, `${hash.slice(0, 6)}${version}_`]))
    if (new Set(renamed.values()).size < renamed.size) throw new Error('Two files would have one name.')
    const anyHash = new RegExp([...renamed.keys()].join('|'), 'g')
    const rename = (text: string) => text.replace(anyHash, (hash) => renamed.get(hash) ?? hash)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const contents = files.map(({ name, parentPath }) => {
      const bytes = readFileSync(join(parentPath, name))
      const content = isText(name) ? rename(bytes.toString()) : bytes
      return { path: join(parentPath, rename(name)), content }
    })
    for (const { name, parentPath } of files) rmSync(join(parentPath, name))
    for (const { path, content } of contents) {
      // The page's content has changed with the names in it.
      const revised = path.endsWith('serviceWorker.js')
        ? String(content).replace(/[\da-f]{32}(?=","url":"index\.html")/, String(version).padStart(32, '0'))
        : content
      writeFileSync(path, revised)
    }
  }
  return { folder, deployNext, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
