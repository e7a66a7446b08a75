import type { CodeNode, CodeNotes, CodePlace } from '../CodeSystem.js'
import { compactCode } from '../formats.js'
import { type CodePack, canonicalCode, endOfPrefix, findCode, isBillable, textOf } from '../pack/CodePack.js'
import { holdsCategory, lineOf } from '../packNotes.js'
import { icd10cmChapters } from './chapters.js'

interface Division {
  readonly code: string
  readonly text: string
  readonly first: string
  readonly last: string
  readonly notes?: CodeNotes
}

const codeNode = (pack: CodePack, at: number): CodeNode => ({
  kind: 'code',
  code: canonicalCode(pack, at),
  text: textOf(pack, at),
  billable: isBillable(pack, at),
})

const divisionNode = (kind: 'chapter' | 'block', { code, text }: Division): CodeNode => ({
  kind,
  code,
  text,
  billable: false,
})

const chaptersOf = (pack: CodePack): readonly Division[] => {
  const { chapters } = pack.notes()
  return chapters.length > 0 ? chapters : icd10cmChapters
}

const blocksIn = (pack: CodePack, chapter: Division): readonly Division[] =>
  pack.notes().blocks.filter(({ first }) => holdsCategory(chapter, first))

/** The Tabular List may predate a category, which is then placed by its letter. */
const chapterOf = (pack: CodePack, category: string): Division | undefined =>
  chaptersOf(pack).find((chapter) => holdsCategory(chapter, category)) ??
  chaptersOf(pack).findLast(({ last }) => last[0] === category[0])

/** Positions of the codes directly under a category. */
const childrenOf = (pack: CodePack, at: number): readonly number[] => {
  const children: number[] = []
  const end = endOfPrefix(pack, pack.codes[at] ?? '')
  for (let next = at + 1; next < end; next = endOfPrefix(pack, pack.codes[next] ?? '')) children.push(next)
  return children
}

/** Positions of the categories that pass a test. */
const categories = (pack: CodePack, test: (category: string) => boolean): readonly number[] => {
  const found: number[] = []
  for (let at = 0; at < pack.codes.length; at = endOfPrefix(pack, pack.codes[at] ?? ''))
    if (test(pack.codes[at]?.slice(0, 3) ?? '')) found.push(at)
  return found
}

const nodesIn = (pack: CodePack, chapter: Division): readonly CodeNode[] => {
  const blocks = blocksIn(pack, chapter)
  const outside = categories(
    pack,
    (category) =>
      chapterOf(pack, category)?.code === chapter.code &&
      !blocks.some((block) => holdsCategory(block, category)),
  )
  return [...blocks.map((block) => divisionNode('block', block)), ...outside.map((at) => codeNode(pack, at))]
}

const categoriesIn = (pack: CodePack, block: Division): readonly CodeNode[] =>
  categories(pack, (category) => holdsCategory(block, category)).map((at) => codeNode(pack, at))

const placeOfChapter = (pack: CodePack, chapter: Division): CodePlace => ({
  system: pack.info.system,
  node: divisionNode('chapter', chapter),
  notes: chapter.notes ?? {},
  ancestors: [],
  siblings: chaptersOf(pack).map((other) => divisionNode('chapter', other)),
  children: nodesIn(pack, chapter),
})

const placeOfBlock = (pack: CodePack, block: Division): CodePlace => {
  const chapter = chapterOf(pack, block.first)
  return {
    system: pack.info.system,
    node: divisionNode('block', block),
    notes: block.notes ?? {},
    ancestors: chapter === undefined ? [] : [divisionNode('chapter', chapter)],
    siblings: chapter === undefined ? [] : nodesIn(pack, chapter),
    children: categoriesIn(pack, block),
  }
}

const placeOfCode = (pack: CodePack, at: number): CodePlace => {
  const [, ...above] = lineOf(pack, at)
  const category = pack.codes[at]?.slice(0, 3) ?? ''
  const chapter = chapterOf(pack, category)
  const block = pack.notes().blocks.find((candidate) => holdsCategory(candidate, category))
  const [parent] = above
  const siblings = (): readonly CodeNode[] => {
    if (parent !== undefined) return childrenOf(pack, parent).map((position) => codeNode(pack, position))
    if (block !== undefined) return categoriesIn(pack, block)
    return chapter === undefined ? [] : nodesIn(pack, chapter)
  }
  return {
    system: pack.info.system,
    node: codeNode(pack, at),
    notes: pack.notes().notes.get(canonicalCode(pack, at)) ?? {},
    ancestors: [
      ...(chapter === undefined ? [] : [divisionNode('chapter', chapter)]),
      ...(block === undefined ? [] : [divisionNode('block', block)]),
      ...above.toReversed().map((position) => codeNode(pack, position)),
    ],
    siblings: siblings(),
    children: childrenOf(pack, at).map((position) => codeNode(pack, position)),
  }
}

/** The place of a code, a block (`J00-J06`) or a chapter (`10`) in a pack of ICD-10-CM; undefined where it has none. */
export const browsePack = (pack: CodePack, code: string): CodePlace | undefined => {
  if (pack.info.system !== 'icd10cm') return undefined
  const chapter = chaptersOf(pack).find((candidate) => candidate.code === code)
  if (chapter !== undefined) return placeOfChapter(pack, chapter)
  const block = pack.notes().blocks.find((candidate) => candidate.code === code)
  if (block !== undefined) return placeOfBlock(pack, block)
  const at = findCode(pack, compactCode(code))
  return at === undefined ? undefined : placeOfCode(pack, at)
}
