import type { Lexicon } from '../lexicon/parseLexicon.js'
import type { CodePack } from '../pack/CodePack.js'
import type { DocumentReader } from './DocumentReader.js'

/** How often a code is used: 1 daily, 2 weekly, 3 occasionally. */
export type Tier = 1 | 2 | 3

/**
 * A search index of the descriptions and terms of a pack, together called documents. The description of the code at
 * position p is document p; term t is document `pack.codes.length + t`. Created by `buildSearchIndex`, and immutable.
 */
export interface SearchIndex {
  readonly pack: CodePack
  /** Every word of the descriptions and terms, ascending, without duplicates. */
  readonly vocabulary: readonly string[]
  readonly lexicon: Lexicon
  /** Returns the words of each document in order, with what the text denies. */
  readonly read: DocumentReader
  /** The terms of the lexicon, ascending; sorted when first asked for. */
  readonly termKeys: () => readonly string[]
  /** By document, with one extra entry at the end: where its run in `words` starts. */
  readonly wordStarts: Uint32Array
  /** The distinct words of each document, as positions in `vocabulary`. */
  readonly words: Uint32Array
  /**
   * By word, with one extra entry at the end: where its run in `postings` starts. Words with a common prefix form one
   * contiguous run.
   */
  readonly postingStarts: Uint32Array
  /** Documents, ascending within a word. */
  readonly postings: Uint32Array
  /** By document: the number of its telling words, at least 1. */
  readonly tellingWords: Uint8Array
  /** By code: how likely it is before anything is typed. Higher is likelier. */
  readonly priors: Float32Array
  /** By code: the highest prior among the billable codes that start with it. */
  readonly priorsUnder: Float32Array
  /** By code: the end (exclusive) of the run of codes that start with it. */
  readonly ends: Uint32Array
}
