import { Suspense, useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { Button } from '../../ui/Button/Button.js'
import { later } from '../../ui/later.js'

const DayTables = later(() => import('./DayTables.js').then((part) => part.DayTables))

/** The button that shows the day's picture of what matches a query, and the picture. */
export const useDayPicture = (query: EncounterQuery) => {
  const [shown, setShown] = useState(false)
  return {
    button: (
      <Button tone="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Day’s picture
      </Button>
    ),
    picture: shown ? (
      <Suspense fallback={<p aria-busy="true">Counting…</p>}>
        <DayTables query={query} />
      </Suspense>
    ) : null,
  }
}
