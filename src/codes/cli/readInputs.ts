import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { LoadProgress } from '../CodeLibrary.js'
import type { CodeSystemId } from '../CodeSystem.js'
import type {
  AlphabeticIndex,
  CodeEdits,
  CodeRelease,
  ReleaseFile,
  TabularList,
} from '../release/CodeRelease.js'
import { mergeIndexes } from '../release/mergeIndexes.js'
import { readReleaseFiles } from '../release/readReleaseFiles.js'
import type { CliEnvironment } from './CliEnvironment.js'
import { CliError } from './CliError.js'
import type { CliOptions } from './cliOptions.js'
import type { Downloaded } from './downloadOrder.js'

/** Everything read from the command line's files. */
export interface Inputs {
  readonly releases: readonly CodeRelease[]
  readonly tabulars: readonly TabularList[]
  readonly indexes: readonly AlphabeticIndex[]
  readonly edits: readonly CodeEdits[]
}

type Kind = ReleaseFile['kind']

const kindNames: Readonly<Record<Kind | CodeSystemId, string>> = {
  release: 'a code set',
  tabular: 'a Tabular List',
  index: 'an Alphabetic Index',
  edits: 'code edits',
  icd10cm: 'an ICD-10-CM order file',
  hcpcs: 'a HCPCS Level II file',
  cpt: 'a CPT list',
}

const nameOf = (file: ReleaseFile): string =>
  kindNames[file.kind === 'release' ? file.release.system : file.kind]

const load = async (path: string, folder: string): Promise<Uint8Array> => {
  try {
    return await readFile(resolve(folder, path))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CliError(`${path} ${isMissing ? 'is not there' : 'cannot be read'}; check the path.`)
  }
}

/**
 * Reads all files of the command line, each once.
 *
 * @param downloaded an ICD-10-CM order file that was fetched.
 * @throws CliError where a file is missing or is not of the kind that its option says; CodeFileError where it is bad.
 */
export const readInputs = async (
  options: CliOptions,
  downloaded: Downloaded | undefined,
  { folder, today, whole }: Pick<CliEnvironment, 'folder' | 'today' | 'whole'>,
  onProgress: (progress: LoadProgress) => void,
): Promise<Inputs> => {
  const { year } = options
  const read = new Map<string, readonly ReleaseFile[]>()
  const given = [options.icd10cm, options.hcpcs, options.cpt, options.tabular, options.index, options.mce]
  const whatIsLeft = new Set(given.flat()).size + (downloaded ? 1 : 0)
  const parse = async (name: string, bytes: Uint8Array) => {
    const done = read.size
    const report = ({ step, fraction }: LoadProgress) =>
      onProgress({ step, fraction: (done + fraction) / whatIsLeft })
    return readReleaseFiles(name, bytes, { onProgress: report, year, today, whole })
  }
  const filesIn = async (path: string) => {
    const known = read.get(path)
    if (known) return known
    const files = await parse(basename(path), await load(path, folder))
    read.set(path, files)
    return files
  }
  const pick = async <Found>(
    option: string,
    paths: readonly string[],
    wanted: Kind | CodeSystemId,
    find: (file: ReleaseFile) => Found | undefined,
  ): Promise<readonly Found[]> => {
    const picked: Found[] = []
    for (const path of paths) {
      const files = await filesIn(path)
      const found = files.map(find).filter((one): one is NonNullable<typeof one> => one !== undefined)
      if (found.length === 0)
        throw new CliError(
          `--${option} wants ${kindNames[wanted]}, and ${path} holds ${files.map(nameOf).join(' and ') || 'nothing of use'}.`,
        )
      picked.push(...found)
    }
    return picked
  }
  const releasesOf = (system: 'icd10cm' | 'hcpcs' | 'cpt') =>
    pick(system, options[system], system, (file) =>
      file.kind === 'release' && file.release.system === system ? file.release : undefined,
    )
  const fetched = downloaded ? await parse(downloaded.name, downloaded.bytes) : []
  return {
    releases: [
      ...fetched.flatMap((file) => (file.kind === 'release' ? [file.release] : [])),
      ...(await releasesOf('icd10cm')),
      ...(await releasesOf('hcpcs')),
      ...(await releasesOf('cpt')),
    ],
    tabulars: await pick('tabular', options.tabular, 'tabular', (file) =>
      file.kind === 'tabular' ? file.tabular : undefined,
    ),
    indexes: mergeIndexes(
      await pick('index', options.index, 'index', (file) => (file.kind === 'index' ? file.index : undefined)),
    ),
    edits: await pick('mce', options.mce, 'edits', (file) =>
      file.kind === 'edits' ? file.edits : undefined,
    ),
  }
}
