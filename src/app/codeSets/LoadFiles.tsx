import { useId, useRef } from 'react'
import { Button } from '../../ui/Button/Button.js'
import styles from './codeSets.module.css'
import type { CodeSetWork } from './useCodeSetWork.js'

const accepted = '.zip,.txt,.csv,.tsv,.xml,.pack'

const Progress = ({ work }: { readonly work: Extract<CodeSetWork, { kind: 'loading' }> }) => {
  const id = useId()
  const { fraction } = work.progress
  return (
    <div className={styles.loading}>
      <label htmlFor={id}>Loading {work.files}</label>
      <progress id={id} className={styles.progress} max={1} value={fraction} />
      <span className={styles.percent} aria-hidden="true">
        {Math.round(fraction * 100)}%
      </span>
    </div>
  )
}

/** Offers to load official files; while some are loaded, shows how far that is and offers to call it off. */
export const LoadFiles = ({
  work,
  over,
  onFiles,
}: {
  readonly work: CodeSetWork
  /** Files are held over the section, and would be taken. */
  readonly over: boolean
  readonly onFiles: (files: readonly File[]) => void
}) => {
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
        aria-label="Official files"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file may be chosen again, once it is mended.
          currentTarget.value = ''
          onFiles(files)
        }}
      />
      {/* One button for both, so that the focus stays where it is. */}
      <Button
        tone={isLoading ? 'plain' : 'primary'}
        onClick={() => (isLoading ? work.cancel() : input.current?.click())}
      >
        {isLoading ? 'Cancel' : 'Load an official file…'}
      </Button>
      {isLoading ? (
        <Progress work={work} />
      ) : (
        <p className={styles.hint}>
          Or drop it here. It is read and kept in this browser, and goes nowhere else.
        </p>
      )}
    </div>
  )
}
