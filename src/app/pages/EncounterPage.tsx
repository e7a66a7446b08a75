import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { EncounterForm } from '../../form/EncounterForm.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { usePageTitle } from './usePageTitle.js'

const newId = 'new'

/** One encounter, or a new one. */
export const EncounterPage = ({ id }: { readonly id: string }) => {
  const { client, codes, workingCopies, user, setUnsaved, replaceAddress } = useApp()
  const queryClient = useQueryClient()
  const isNew = id === newId
  const title = isNew ? 'New encounter' : `Encounter ${id}`
  usePageTitle(title)
  const shownId = useRef<string>(undefined)
  useEffect(() => {
    shownId.current = id
    return () => {
      shownId.current = undefined
    }
  }, [id])

  const handleSaved = (record: EncounterRecord) => {
    const saved = readEncounter(record.encounter, kareoEncounterUi)
    // The first save gives the encounter its address; the form stays as it is. A save may end after the page was left.
    if (isNew && shownId.current === newId && saved.id !== undefined)
      replaceAddress(`/encounters/${saved.id}`)
  }

  return (
    <>
      <p className={styles.crumbs}>
        <Link href="/">Encounters</Link> <span aria-hidden="true">›</span>
      </p>
      <h1 className={styles.title}>{title}</h1>
      <EncounterForm
        key={user.id}
        client={client}
        codes={codes}
        user={user}
        encounterId={isNew ? undefined : id}
        workingCopies={workingCopies}
        queryClient={queryClient}
        onSaved={handleSaved}
        onUnsavedChange={setUnsaved}
        autoFocus={isNew}
      />
    </>
  )
}
