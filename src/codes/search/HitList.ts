/** A code that a search found. */
export interface Hit {
  /** Position of the code. */
  readonly code: number
  readonly score: number
  /** The document that matched: the code's description, or a term or category that leads to it. */
  readonly document: number
}

const better = (left: Hit, right: Hit): number => right.score - left.score || left.code - right.code

/** The best hits, best first, each code once. Equal scores are ordered by code. */
export class HitList {
  readonly #hits: Hit[] = []
  readonly most: number
  readonly #isWrong: ((code: number, document: number) => boolean) | undefined

  /** @param isWrong Rejects hits. Called only for those that score high enough to get in. */
  constructor(most: number, isWrong?: (code: number, document: number) => boolean) {
    this.most = most
    this.#isWrong = isWrong
  }

  get hits(): readonly Hit[] {
    return this.#hits
  }

  /** The lowest score that still gets into the list. */
  get bar(): number {
    return this.#hits.length < this.most ? Number.NEGATIVE_INFINITY : (this.#hits.at(-1)?.score ?? 0)
  }

  offer(code: number, score: number, document: number): void {
    if (score < this.bar || this.#isWrong?.(code, document) === true) return
    const hit = { code, score, document }
    const known = this.#hits.findIndex((other) => other.code === code)
    if (known >= 0) {
      const before = this.#hits[known]
      if (before && better(before, hit) <= 0) return
      this.#hits.splice(known, 1)
    }
    let at = this.#hits.length
    for (let before = this.#hits[at - 1]; before && better(before, hit) > 0; before = this.#hits[at - 1]) at--
    this.#hits.splice(at, 0, hit)
    if (this.#hits.length > this.most) this.#hits.pop()
  }
}
