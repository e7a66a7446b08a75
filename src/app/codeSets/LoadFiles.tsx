import { useId, useRef } from 'react'
import * as en from '../../messages/en/codeSetSettings.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './codeSets.module.css'
import type { CodeSetWork } from './useCodeSetWork.js'

const accepted = '.zip,.txt,.csv,.tsv,.xml,.pack'

const Progress = ({ work }: { readonly work: Extract<CodeSetWork, { kind: 'loading' }> }) => {
  const words = useWords('codeSetSettings', en)
  const id = useId()
  const { fraction } = work.progress
  return (
    <div className={styles.loading}>
      <label htmlFor={id}>{words.loadingFiles(work.files)}</label>
      <progress id={id} className={styles.progress} max={1} value={fraction} />
      <span className={styles.percent} aria-hidden="true">
        {words.percent(Math.round(fraction * 100))}
      </span>
    </div>
  )
}

/** Lets the user load official files; during a load, shows its progress and a way to cancel it. */
export const LoadFiles = ({
  work,
  over,
  onFiles,
}: {
  readonly work: CodeSetWork
  /** Files are being dragged over the section and would be accepted. */
  readonly over: boolean
  readonly onFiles: (files: readonly File[]) => void
}) => {
  const words = useWords('codeSetSettings', en)
  const input = useRef<HTMLInputElement>(null)
  const isLoading = work.kind === 'loading'
  return (
    <div className={styles.loader} data-over={over}>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={accepted}
        aria-label={words.officialFiles}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // Reset, so that choosing the same file again after fixing it fires a change event.
          currentTarget.value = ''
          onFiles(files)
        }}
      />
      {/* One button for both states, so that it keeps the focus. */}
      <Button
        tone={isLoading ? 'plain' : 'primary'}
        onClick={() => (isLoading ? work.cancel() : input.current?.click())}
      >
        {isLoading ? words.cancel : words.load}
      </Button>
      {isLoading ? <Progress work={work} /> : <p className={styles.hint}>{words.loadHint}</p>}
    </div>
  )
}
