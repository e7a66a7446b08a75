import { useEffect, useId, useRef, useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import { Button } from '../../ui/Button/Button.js'
import { later } from '../../ui/later.js'
import styles from './DayTables.module.css'

const DayTables = later(() => import('./DayTables.js').then((part) => part.DayTables), {
  waiting: () => <p aria-busy="true">Counting…</p>,
})

/** The picture under its heading, which takes the focus: it opens above the button, and often out of sight. */
const DayPicture = ({ query }: { readonly query: EncounterQuery }) => {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    // At once: whoever wants less motion gets none.
    heading.current?.scrollIntoView?.({ block: 'nearest', behavior: 'instant' })
  }, [])
  return (
    <section className={styles.day} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className={styles.heading}>
        Day’s picture
      </h2>
      <DayTables query={query} />
    </section>
  )
}

/** The button that shows the day's picture of what matches a query, and the picture. */
export const useDayPicture = (query: EncounterQuery) => {
  const [shown, setShown] = useState(false)
  return {
    button: (
      <Button tone="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Day’s picture
      </Button>
    ),
    picture: shown ? <DayPicture query={query} /> : null,
  }
}
