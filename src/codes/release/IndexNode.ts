/** A term of the Alphabetic Index in the tree that the terms form. */
export interface IndexNode {
  /** Its title with the nonessential modifiers: "Abasia (-astasia) (hysterical)". */
  readonly title: string
  /** Names that references use for it, from `termNames`: the full name first. */
  readonly names: readonly string[]
  /** The codes it leads to: the code, and its paired manifestation code. */
  readonly codes: readonly string[]
  /** The term to look at instead, as written: "Conjunctivitis, acute, mucopurulent". */
  readonly see?: string
  readonly seeAlso?: string
  readonly children: readonly IndexNode[]
}
