import { useId, useRef, useState } from 'react'
import type { CodeSetInfo } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import * as en from '../../messages/en/codeSetSettings.js'
import { Button } from '../../ui/Button/Button.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { useApp } from '../AppContext.js'
import appStyles from '../app.module.css'
import { CodeSetTable } from './CodeSetTable.js'
import styles from './codeSets.module.css'
import { LoadFiles } from './LoadFiles.js'
import { OfficialFiles } from './OfficialFiles.js'
import { Outcome } from './Outcome.js'
import { RemoveDialog } from './RemoveDialog.js'
import { releaseGap } from './releaseGap.js'
import { useCodeSets } from './useCodeSets.js'
import { useCodeSetWork } from './useCodeSetWork.js'
import { useFileDrop } from './useFileDrop.js'

/** Lists the loaded code sets, and lets the user load and remove some. */
export const CodeSets = () => {
  const words = useWords('codeSetSettings', en)
  const language = useLanguage()
  const { codes } = useApp()
  const headingId = useId()
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: sets, error, refetch } = useCodeSets(codes)
  const { work, load, remove } = useCodeSetWork(codes)
  const [asked, setAsked] = useState<CodeSetInfo>()
  const takeFiles = (files: readonly File[]) => void load(files)
  const over = useFileDrop(section, work.kind !== 'loading' && asked === undefined, takeFiles)
  const gap = sets === undefined ? undefined : releaseGap(sets, todayOf(new Date()), language)

  const removeAsked = async () => {
    if (asked === undefined) return
    setAsked(undefined)
    await remove(asked)
    // The row that had the focus is gone or about to go.
    heading.current?.focus()
  }

  return (
    <section ref={section} className={`${appStyles.card} ${styles.root}`} aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} tabIndex={-1}>
        {words.heading}
      </h2>
      {error === null ? null : (
        <div role="alert">
          <p>{words.failed}</p>
          <Button onClick={() => void refetch()}>{words.tryAgain}</Button>
        </div>
      )}
      {gap === undefined ? null : <p className={styles.gap}>{gap}</p>}
      <div>
        <LoadFiles work={work} over={over} onFiles={takeFiles} />
        <Outcome work={work} />
      </div>
      {sets === undefined ? (
        <p aria-busy={error === null}>{error === null ? words.loading : null}</p>
      ) : (
        <CodeSetTable sets={sets} onRemove={setAsked} />
      )}
      <OfficialFiles />
      {asked === undefined ? null : (
        <RemoveDialog set={asked} onKeep={() => setAsked(undefined)} onRemove={() => void removeAsked()} />
      )}
    </section>
  )
}
