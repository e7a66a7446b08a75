import { useId, useRef } from 'react'
import * as en from '../../messages/en/transfer.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useFocusWhen } from '../../ui/useFocusWhen.js'
import styles from './ImportDialog.module.css'

/** Takes a JSON file, selected or dropped. It focuses itself when it appears, since the step before is gone. */
export const FilePicker = ({
  problem,
  onFile,
}: {
  /** Why the previous file could not be read. */
  readonly problem: string | undefined
  readonly onFile: (file: File) => void
}) => {
  const words = useWords('transfer', en)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useFocusWhen(input)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the file input within does the same by keyboard
    <div
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <label htmlFor={id}>{words.file}</label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) onFile(file)
        }}
      />
      <p id={`${id}-help`} className={styles.help}>
        {words.fileHint}
      </p>
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {words.cannotRead(problem)}
        </p>
      )}
    </div>
  )
}
