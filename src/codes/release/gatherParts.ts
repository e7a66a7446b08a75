import type { CodeRelease, ReleaseFile } from './CodeRelease.js'
import { flattenIndex } from './flattenIndex.js'
import type { Part } from './Part.js'

type IndexPart = Extract<Part, { kind: 'index' | 'drugs' }>

const isIndex = (part: Part): part is IndexPart => part.kind === 'index' || part.kind === 'drugs'

/** A zip may hold one release in several forms: keeps the one with the most detail. */
const datesIn = ({ codes }: CodeRelease): number =>
  codes.filter(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined).length

const keepOneForm = (files: readonly ReleaseFile[]): readonly ReleaseFile[] => {
  const kept = new Map<string, ReleaseFile>()
  for (const file of files) {
    const key =
      file.kind === 'release' ? `${file.release.system} ${file.release.release}` : `${file.kind} ${file.file}`
    const other = kept.get(key)
    const isPoorer =
      other?.kind === 'release' && file.kind === 'release' && datesIn(file.release) <= datesIn(other.release)
    if (!isPoorer) kept.set(key, file)
  }
  return [...kept.values()]
}

/** Joins the indexes of one year: those of diseases, external causes and neoplasms refer to each other, drugs do not. */
const joinIndexes = (parts: readonly IndexPart[], name: string): readonly ReleaseFile[] =>
  [...new Set(parts.map(({ year }) => year))].map((year) => {
    const own = parts.filter((part) => part.year === year)
    const nodesOf = (kind: IndexPart['kind']) => own.flatMap((part) => (part.kind === kind ? part.nodes : []))
    const terms = [...flattenIndex(nodesOf('index')), ...flattenIndex(nodesOf('drugs'))]
    return { kind: 'index', file: own.length === 1 ? (own[0]?.file ?? name) : name, index: { year, terms } }
  })

/**
 * Combines the parts of one file into what it holds.
 *
 * @param name what messages call the file as a whole.
 */
export const gatherParts = (parts: readonly Part[], name: string): readonly ReleaseFile[] => {
  const files = parts.filter((part): part is Exclude<Part, IndexPart> => !isIndex(part))
  return [...keepOneForm(files), ...joinIndexes(parts.filter(isIndex), name)]
}
