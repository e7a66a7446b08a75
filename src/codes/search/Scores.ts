/**
 * Scores of the documents that a search visits, accumulated one query unit at a time. The arrays are reused
 * between searches.
 */
export class Scores {
  /** By document: a bit for each unit that it matches. */
  readonly mask: Uint16Array
  /** By document: the sum of the match qualities of its units, each 0 to 1. */
  readonly quality: Float32Array
  /** By document: the sum of the shares of its text that the units cover. */
  readonly cover: Float32Array
  /** The documents with a bit in `mask`, in the order in which they were visited. */
  readonly touched: Uint32Array
  touchedCount = 0
  /** By unit: number of documents that match it. */
  counts: number[] = []

  readonly #unitQuality: Float32Array
  readonly #unitCover: Float32Array
  #bit = 0

  constructor(documents: number) {
    this.mask = new Uint16Array(documents)
    this.quality = new Float32Array(documents)
    this.cover = new Float32Array(documents)
    this.touched = new Uint32Array(documents)
    this.#unitQuality = new Float32Array(documents)
    this.#unitCover = new Float32Array(documents)
  }

  /** Resets for the next search. */
  clear(): void {
    for (let at = 0; at < this.touchedCount; at++) this.mask[this.touched[at] ?? 0] = 0
    this.touchedCount = 0
    this.counts = []
  }

  /** Starts scoring a unit, counted from 0, at most 16. */
  startUnit(unit: number): void {
    this.#bit = 1 << unit
    this.counts[unit] = 0
  }

  /** Adds a document that matches the current unit. If it matches in several ways, the best counts. */
  add(document: number, quality: number, cover: number): void {
    const mask = this.mask[document] ?? 0
    if ((mask & this.#bit) !== 0) {
      const before = this.#unitQuality[document] ?? 0
      if (quality <= before) return
      this.quality[document] = (this.quality[document] ?? 0) + quality - before
      this.cover[document] = (this.cover[document] ?? 0) + cover - (this.#unitCover[document] ?? 0)
    } else {
      if (mask === 0) {
        this.touched[this.touchedCount++] = document
        this.quality[document] = quality
        this.cover[document] = cover
      } else {
        this.quality[document] = (this.quality[document] ?? 0) + quality
        this.cover[document] = (this.cover[document] ?? 0) + cover
      }
      this.mask[document] = mask | this.#bit
      const unit = this.counts.length - 1
      this.counts[unit] = (this.counts[unit] ?? 0) + 1
    }
    this.#unitQuality[document] = quality
    this.#unitCover[document] = cover
  }

  /** Adds a unit to a document that other units already match. */
  addLate(unit: number, document: number, quality: number, cover: number): void {
    const mask = this.mask[document] ?? 0
    const bit = 1 << unit
    if ((mask & bit) !== 0) return
    this.mask[document] = mask | bit
    this.quality[document] = (this.quality[document] ?? 0) + quality
    this.cover[document] = (this.cover[document] ?? 0) + cover
    this.counts[unit] = (this.counts[unit] ?? 0) + 1
  }
}

/** Intersects the documents of several words, narrowing those of the first one word by word. */
export class Conjunction {
  /** By document: the number of words found so far. */
  readonly step: Uint8Array
  readonly quality: Float32Array
  readonly found: Uint32Array
  foundCount = 0

  constructor(documents: number) {
    this.step = new Uint8Array(documents)
    this.quality = new Float32Array(documents)
    this.found = new Uint32Array(documents)
  }

  clear(): void {
    for (let at = 0; at < this.foundCount; at++) this.step[this.found[at] ?? 0] = 0
    this.foundCount = 0
  }

  /** Records that a document has word number `word`, counted from 0, if it has all words before it. */
  add(document: number, word: number, quality: number): void {
    if (this.step[document] !== word) return
    if (word === 0) {
      this.found[this.foundCount++] = document
      this.quality[document] = quality
    } else this.quality[document] = (this.quality[document] ?? 0) + quality
    this.step[document] = word + 1
  }
}
