import * as words from '../../../messages/en/fhir.js'
import { tellerOf } from '../../../messages/Told.js'
import { EncounterClientError } from '../../EncounterClientError.js'

const tell = tellerOf('fhir', words)

/** How far a list was followed from page to page. */
export interface PageTrail {
  /** Links that were followed. */
  readonly links: number
  /** The link that later ones are compared with. */
  readonly mark: string
}

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count))

/**
 * The trail after another link. One link is remembered rather than all, so that a cursor can carry it: it moves on at every
 * power of two, and a circle of any length comes back to it (Brent's algorithm).
 *
 * @throws EncounterClientError of kind `invalid` for a link that was followed before.
 */
export const followTrail = (trail: PageTrail | undefined, next: string): PageTrail => {
  if (trail?.mark === next) throw new EncounterClientError('invalid', tell('linksInCircle'))
  const links = (trail?.links ?? 0) + 1
  return { links, mark: trail === undefined || isPowerOfTwo(links) ? next : trail.mark }
}
