import type { Lexicon } from '../lexicon/parseLexicon.js'
import { type CodePack, findCode, isBillable } from '../pack/CodePack.js'
import { createDocumentReader } from './DocumentReader.js'
import { type Listed, listWords, weighWords } from './listWords.js'
import type { SearchIndex, Tier } from './SearchIndex.js'

/** The input of an index besides the pack. */
export interface SearchIndexOptions {
  readonly lexicon: Lexicon
  /** How often a code is used, by compact code. An absent code is hardly ever used. */
  readonly tiers?: ReadonlyMap<string, Tier>
}

const tierWeights: Readonly<Record<Tier, number>> = { 1: 1.2, 2: 0.7, 3: 0.35 }

/** Penalties for HCPCS codes meant for hospitals, private payers and Medicaid, which clinics rarely use. */
const seldomHcpcs: Readonly<Record<string, number>> = { C: 0.5, S: 0.25, H: 0.25, T: 0.25 }

const addPayers = ({ info, codes }: CodePack, priors: Float32Array): void => {
  if (info.system !== 'hcpcs') return
  for (const [position, code] of codes.entries())
    priors[position] = (priors[position] ?? 0) - (seldomHcpcs[code.slice(0, 1)] ?? 0)
}

/** Lists the documents of each word. */
const invert = ({ wordStarts, words, postingStarts }: Listed): Uint32Array => {
  const postings = new Uint32Array(words.length)
  const next = postingStarts.slice()
  for (let document = 0; document + 1 < wordStarts.length; document++) {
    const end = wordStarts[document + 1] ?? 0
    for (let at = wordStarts[document] ?? 0; at < end; at++) {
      const word = words[at] ?? 0
      const slot = next[word] ?? 0
      postings[slot] = document
      next[word] = slot + 1
    }
  }
  return postings
}

const addUsage = (
  pack: CodePack,
  priors: Float32Array,
  tiers: ReadonlyMap<string, Tier> | undefined,
): void => {
  for (const [code, tier] of tiers ?? []) {
    const position = findCode(pack, code)
    if (position !== undefined) priors[position] = (priors[position] ?? 0) + tierWeights[tier]
  }
}

/** Finds, for each code, the highest prior of the billable codes under it, and where those codes end. */
const lookUnder = (pack: CodePack, priors: Float32Array): Pick<SearchIndex, 'priorsUnder' | 'ends'> => {
  const priorsUnder = new Float32Array(priors.length).fill(Number.NEGATIVE_INFINITY)
  const ends = new Uint32Array(priors.length).fill(priors.length)
  // The categories that contain the current code, the widest first.
  const open: number[] = []
  for (const [position, code] of pack.codes.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (code.startsWith(pack.codes[last] ?? '')) break
      ends[last] = position
      open.pop()
    }
    open.push(position)
    if (!isBillable(pack, position)) continue
    const prior = priors[position] ?? 0
    for (const above of open) if (prior > (priorsUnder[above] ?? 0)) priorsUnder[above] = prior
  }
  return { priorsUnder, ends }
}

/** Builds the index of a pack. It includes category headers, because they lead to the codes under them. */
export const buildSearchIndex = (pack: CodePack, { lexicon, tiers }: SearchIndexOptions): SearchIndex => {
  const { vocabulary } = pack.surfaceWords
  const listed = listWords(pack, weighWords(vocabulary))
  addPayers(pack, listed.priors)
  addUsage(pack, listed.priors, tiers)
  let termKeys: readonly string[] | undefined
  return {
    pack,
    vocabulary,
    lexicon,
    read: createDocumentReader(pack),
    termKeys: () => {
      termKeys ??= [...lexicon.terms.keys()].sort()
      return termKeys
    },
    ...listed,
    postings: invert(listed),
    ...lookUnder(pack, listed.priors),
  }
}
