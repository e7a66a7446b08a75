import { useEffect, useState } from 'react'
import * as en from '../../messages/en/storage.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import appStyles from '../app.module.css'
import { namesIn, tellError } from './describeStorage.js'
import { LeftCopies } from './LeftCopies.js'
import { MoveStorage } from './MoveStorage.js'
import { Notice } from './Notice.js'
import { OldEncounters } from './OldEncounters.js'
import { SetAside } from './SetAside.js'
import type { MovedNote } from './StorageControl.js'
import styles from './storage.module.css'
import { showStorage, storageAnchor } from './storageHref.js'
import { useBrowserStorage } from './useBrowserStorage.js'
import { useStorageFacts } from './useStorageFacts.js'
import { WhereKept } from './WhereKept.js'

/** Returns the outcome of the move that led to this page, if one did. */
const useMovedNote = (): MovedNote | undefined => {
  const { control } = useBrowserStorage()
  const [note, setNote] = useState<MovedNote>()
  useEffect(() => {
    const left = control.takeNote()
    // In development React runs effects twice, and the note can be taken only once.
    if (left !== undefined) setNote(left)
  }, [control])
  return note
}

/** Shows where encounters are kept, with the tools to look after them. */
export const StorageSection = () => {
  const words = useWords('storage', en)
  const language = useLanguage()
  const nameOf = namesIn(words)
  const { client, control, persistent } = useBrowserStorage()
  const { data: facts, error } = useStorageFacts()
  const note = useMovedNote()
  const headingId = `${storageAnchor}-heading`

  // A link to this section could not scroll to it before it rendered.
  useEffect(() => {
    if (window.location.hash === `#${storageAnchor}`) showStorage()
  }, [])

  return (
    <section id={storageAnchor} className={`${appStyles.card} ${styles.root}`} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {words.heading}
      </h2>
      {note === undefined ? null : (
        <Notice kind="done" title={words.moved(note.count, nameOf[control.choice])}>
          <p>
            {words.movedHint}
            {note.others === 0 ? '' : words.movedOthers(note.others)}
          </p>
        </Notice>
      )}
      {persistent ? null : <p>{words.notSaved}</p>}
      {error === null ? null : (
        <Notice kind="failed" title={words.unreadable}>
          <p>{tellError(error, language)}</p>
        </Notice>
      )}
      {facts === undefined ? (
        error === null ? (
          <p aria-busy="true">{words.loading}</p>
        ) : null
      ) : (
        <>
          <WhereKept facts={facts} />
          <SetAside records={facts.setAside} care={client.care} />
          {persistent ? <MoveStorage count={facts.count} setAside={facts.setAside.length} /> : null}
          {persistent ? <LeftCopies /> : null}
          <OldEncounters />
        </>
      )}
    </section>
  )
}
