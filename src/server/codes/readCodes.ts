import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CodeSource, codeSystems } from '../../codes/CodeSystem.js'
import { createCodeSource } from '../../codes/createCodeSource.js'
import { openLexicon } from '../../codes/lexicon/parseLexicon.js'
import { openPack } from '../../codes/pack/openPack.js'
import type { LoadedPack } from '../../codes/Releases.js'
import { loadStarterPacks, loadTiers } from '../../codes/starter/starterPacks.js'

const readPack = async (file: string): Promise<LoadedPack> => {
  const bytes = new Uint8Array(await readFile(file))
  return { origin: 'site', bytes: bytes.length, pack: openPack(bytes) }
}

/** The names of the packs in the index of a folder that `npm run codes` has written. */
const packNames = async (folder: string): Promise<readonly string[]> => {
  const files: readonly string[] = await readdir(folder).catch(() => [])
  if (!files.includes('index.json')) return []
  const index: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
  const packs = typeof index === 'object' && index !== null && 'packs' in index ? index.packs : undefined
  return Array.isArray(packs) ? packs.filter((name) => typeof name === 'string') : []
}

/**
 * Opens the code sets of a folder, for the server's checks. A system without any has the starter set.
 *
 * @param folder Where `npm run codes` put the packs.
 * @throws PackError for a damaged pack: checks that lack a set would let errors pass.
 */
export const readCodes = async (folder: string, today: () => string): Promise<CodeSource> => {
  const packs = await Promise.all((await packNames(folder)).map((name) => readPack(join(folder, name))))
  const lacking = codeSystems.filter((system) => !packs.some(({ pack }) => pack.info.system === system))
  return createCodeSource({
    load: async () => [...(lacking.length > 0 ? await loadStarterPacks(lacking) : []), ...packs],
    loadLexicon: async () => openLexicon((await import('../../codes/lexicon/lexicon.js')).lexicon),
    loadTiers,
    today,
  })
}
