import type { Lexicon } from '../lexicon/parseLexicon.js'
import type { CodePack } from '../pack/CodePack.js'
import type { DocumentReader } from './DocumentReader.js'

/** How often a code is used: 1 daily, 2 weekly, 3 now and then. */
export type Tier = 1 | 2 | 3

/**
 * What is searched: the descriptions of a pack and its terms, together called documents. The description of the code
 * at position p is document p; term t is document `pack.codes.length + t`. Made by `buildSearchIndex`, never
 * changed.
 */
export interface SearchIndex {
  readonly pack: CodePack
  /** Every word of a description or term, ascending, once. */
  readonly vocabulary: readonly string[]
  readonly lexicon: Lexicon
  /** The words of each document in their order, with what the text denies. */
  readonly read: DocumentReader
  /** The terms of the lexicon, ascending; sorted when first asked for. */
  readonly termKeys: () => readonly string[]
  /** By document, and one more: where its run in `words` starts. */
  readonly wordStarts: Uint32Array
  /** The words of each document, each once, as positions in `vocabulary`. */
  readonly words: Uint32Array
  /** By word, and one more: where its run in `postings` starts. A range of words, as a prefix is, is one run. */
  readonly postingStarts: Uint32Array
  /** Documents, ascending within a word. */
  readonly postings: Uint32Array
  /** By document: the number of its words that say something, at least 1. */
  readonly tellingWords: Uint8Array
  /** By code: how likely it is before anything is typed; higher is likelier. */
  readonly priors: Float32Array
  /** By code: the highest prior of a billable code that begins with it. */
  readonly priorsUnder: Float32Array
  /** By code: the end (exclusive) of the run of codes that begin with it. */
  readonly ends: Uint32Array
}
