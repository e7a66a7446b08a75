import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from './CliError.js'

/** A file to write. */
interface Output {
  readonly name: string
  readonly bytes: Uint8Array
}

const listName = 'index.json'
const format = 1

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const packsIn = (text: string): readonly string[] | undefined => {
  try {
    const list: unknown = JSON.parse(text)
    const isList = typeof list === 'object' && list !== null && 'format' in list && 'packs' in list
    if (!isList || list.format !== format || !Array.isArray(list.packs)) return undefined
    return list.packs.every((name) => typeof name === 'string') ? list.packs : undefined
  } catch {
    return undefined
  }
}

/** The packs already listed in a folder. */
const listed = async (folder: string): Promise<readonly string[]> => {
  const path = join(folder, listName)
  try {
    const packs = packsIn(await readFile(path, 'utf8'))
    if (packs) return packs
  } catch (error) {
    if (isMissing(error)) return []
    throw new CliError(`${path} cannot be read; check who may read it.`)
  }
  throw new CliError(`${path} is not a list of packs; remove it, or choose another folder with --out.`)
}

/**
 * Writes packs into a folder and lists them in its index.json beside those that it has: under other names first, which
 * become theirs once all are written.
 *
 * @throws CliError where that cannot be done.
 */
export const writePacks = async (folder: string, packs: readonly Output[]): Promise<void> => {
  const names = [...new Set([...(await listed(folder)), ...packs.map(({ name }) => name)])]
  const list = new TextEncoder().encode(`${JSON.stringify({ format, packs: names }, undefined, 2)}\n`)
  const outputs = [...packs, { name: listName, bytes: list }].map((output) => ({
    ...output,
    path: join(folder, output.name),
    draft: join(folder, `.${output.name}.${process.pid}.tmp`),
  }))
  try {
    await mkdir(folder, { recursive: true })
    for (const { draft, bytes } of outputs) await writeFile(draft, bytes)
    for (const { draft, path } of outputs) await rename(draft, path)
  } catch (error) {
    await Promise.all(outputs.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)))
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw new CliError(
      `the packs could not be written into ${folder} (${reason}); check it, or choose another with --out.`,
    )
  }
}
