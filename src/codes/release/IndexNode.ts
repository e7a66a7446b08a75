/** A term of the Alphabetic Index in the tree that the terms form. */
export interface IndexNode {
  /** Its title with the nonessential modifiers: "Abasia (-astasia) (hysterical)". */
  readonly title: string
  /** What references call it, as `termNames` gives it: the whole of its name first. */
  readonly names: readonly string[]
  /** Where it leads, canonical: the code, and the manifestation code that goes with it. */
  readonly codes: readonly string[]
  /** The term to look at instead, as written: "Conjunctivitis, acute, mucopurulent". */
  readonly see?: string
  readonly seeAlso?: string
  readonly children: readonly IndexNode[]
}
