import { Link } from 'wouter'
import type { EncounterId } from '../encounter/Encounter.js'

/** Further ways from an encounter: a new one with its codes, and the page to print. */
export const EncounterLinks = ({
  id,
  className,
}: {
  readonly id: EncounterId
  readonly className?: string | undefined
}) => (
  <>
    <Link href="/encounters/new" state={{ copyOf: id }} className={className}>
      Copy to new
    </Link>
    <Link href={`/encounters/${id}/print`} className={className}>
      Print
    </Link>
  </>
)
