import { Link } from 'wouter'
import type { EncounterId } from '../encounter/Encounter.js'
import * as en from '../messages/en/encounterPage.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import { useApp } from './AppContext.js'

/** Links from an encounter: to a new one with the same codes, and to the print page. */
export const EncounterLinks = ({
  id,
  className,
}: {
  readonly id: EncounterId
  readonly className?: string | undefined
}) => {
  const words = useWords('encounterPage', en)
  const { user } = useApp()
  return (
    <>
      {user.capabilities.includes('edit') ? (
        <Link href="/encounters/new" state={{ copyOf: id }} className={className}>
          {words.copyToNew}
        </Link>
      ) : null}
      <Link href={`/encounters/${id}/print`} className={className}>
        {words.print}
      </Link>
    </>
  )
}
