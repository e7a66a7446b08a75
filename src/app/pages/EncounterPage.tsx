import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { copyEncounter } from '../../encounter/copyEncounter.js'
import { kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import { EncounterForm } from '../../form/EncounterForm.js'
import { useApp } from '../AppContext.js'
import styles from '../app.module.css'
import { EncounterLinks } from '../EncounterLinks.js'
import { settingAside } from '../failures/settingAside.js'
import { useFormKey } from './useFormKey.js'
import { usePageTitle } from './usePageTitle.js'
import { useRecordName } from './useRecordName.js'

const newId = 'new'

/** The encounter that a new one is a copy of. The history keeps its id and nothing of the patient. */
const copiedId = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'copyOf' in state ? String(state.copyOf) : undefined

/** One encounter, or a new one. */
export const EncounterPage = ({ id }: { readonly id: string }) => {
  const { client, codes, workingCopies, user, setUnsaved, replaceAddress } = useApp()
  const queryClient = useQueryClient()
  const isNew = id === newId
  const copyOf = copiedId(useHistoryState())
  const copied = useQuery({
    queryKey: queryKeys.record(copyOf),
    enabled: isNew && copyOf !== undefined,
    queryFn: ({ signal }) => client.get(copyOf ?? '', { signal }),
  })
  const formKey = useFormKey(isNew)
  const name = useRecordName('Encounter', id)
  const title = isNew ? 'New encounter' : name
  usePageTitle(title)
  // One user's form is not another's, although one address leads to both.
  const form = `${user.id} ${formKey ?? ''}`
  /** The form that is shown; undefined once it was left. */
  const shown = useRef<string>(undefined)
  const place = `${form} ${id}`
  useEffect(() => {
    shown.current = place
    return () => {
      shown.current = undefined
    }
  }, [place])

  const handleSaved = ({ id: savedId }: EncounterRecord) => {
    // A first save gives the encounter its address, as does one that makes a new one of it; the form stays as it is. A save
    // may end after its form was left, perhaps for another new one.
    if (String(savedId) !== id && shown.current === place)
      replaceAddress(`/encounters/${savedId}`, { formKey })
  }

  if (isNew && formKey === undefined) return null
  if (copied.isLoading) return <p aria-busy="true">Loading…</p>
  return (
    <>
      <p className={styles.crumbs}>
        <Link href="/">Encounters</Link> <span aria-hidden="true">›</span>
      </p>
      <div className={styles.titleRow}>
        <h1 className={styles.title}>{title}</h1>
        {isNew ? null : (
          <p className={styles.ways}>
            <EncounterLinks id={id} />
          </p>
        )}
      </div>
      {isNew && !user.capabilities.includes('edit') ? (
        <p>You may not edit encounters, and so you cannot begin one.</p>
      ) : (
        <EncounterForm
          key={form}
          client={client}
          codes={codes}
          user={user}
          encounterId={isNew ? undefined : id}
          workingCopies={workingCopies}
          queryClient={queryClient}
          onSaved={handleSaved}
          onUnsavedChange={setUnsaved}
          {...settingAside(client, user)}
          autoFocus={isNew}
          {...(formKey === undefined ? {} : { workingCopyKey: formKey })}
          {...(copied.data === undefined
            ? {}
            : { initialEncounter: copyEncounter(copied.data.encounter, kareoEncounterUi) })}
        />
      )}
    </>
  )
}
