/** A term of the Alphabetic Index in the tree that the terms form. */
export interface IndexNode {
  /** Its title with the nonessential modifiers: "Abasia (-astasia) (hysterical)". */
  readonly title: string
  /** Its title without them, which references call it by. */
  readonly name: string
  /** Where it leads, canonical: the code, and the manifestation code that goes with it. */
  readonly codes: readonly string[]
  /** The term to look at instead, as written: "Conjunctivitis, acute, mucopurulent". */
  readonly see?: string
  readonly seeAlso?: string
  readonly children: readonly IndexNode[]
}
