import { useId } from 'react'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { countOf } from '../bulk/countOf.js'
import styles from './ImportDialog.module.css'
import { ImportReport } from './ImportReport.js'
import { useImport } from './useImport.js'

/** Takes encounters in from a JSON file: says what would become of each, and writes nothing until that is confirmed. */
export const ImportDialog = ({
  schema,
  onClose,
}: {
  readonly schema: JsonSchema | undefined
  readonly onClose: () => void
}) => {
  const { state, read, withDuplicates, setWithDuplicates, chosen, begin, stop } = useImport(schema)
  const id = useId()
  const close = () => {
    stop()
    onClose()
  }
  const duplicates = state.kind === 'read' ? state.rows.filter(({ kind }) => kind === 'duplicate').length : 0
  return (
    <Dialog title="Import encounters" wide onClose={close}>
      {state.kind === 'empty' || state.kind === 'reading' || state.kind === 'unreadable' ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the file input within does the same by keyboard
        <div
          className={styles.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            const [file] = event.dataTransfer.files
            if (file !== undefined) read(file)
          }}
        >
          <label htmlFor={id}>JSON file</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file !== undefined) read(file)
            }}
          />
          <p id={`${id}-help`} className={styles.help}>
            Choose a file that was exported as JSON, or drop it here. Each becomes a new draft. Nothing is
            written until you confirm.
          </p>
          {state.kind === 'reading' ? <p aria-busy="true">Reading the file…</p> : null}
          {state.kind === 'unreadable' ? (
            <p role="alert" className={styles.problem}>
              It could not be read: {state.message}
            </p>
          ) : null}
        </div>
      ) : null}
      {state.kind === 'read' ? (
        <>
          <ImportReport rows={state.rows} />
          {duplicates === 0 ? null : (
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={withDuplicates}
                onChange={(event) => setWithDuplicates(event.currentTarget.checked)}
              />
              Import duplicates as well ({duplicates})
            </label>
          )}
        </>
      ) : null}
      {state.kind === 'importing' ? (
        <label className={styles.progress}>
          <span>
            Importing: {state.count} of {state.total}
          </span>
          <progress max={state.total} value={state.count} />
        </label>
      ) : null}
      {state.kind === 'done' ? (
        <div role="status">
          <p>
            <strong>{countOf(state.created)} imported as drafts</strong>
            {state.skipped === 0 ? null : `, cancelled before ${state.skipped} more`}.
          </p>
          {state.failures.length === 0 ? null : (
            <ul className={styles.problem}>
              {state.failures.map(({ position, message }) => (
                <li key={position}>
                  Row {position}: {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
      <div className={styles.buttons}>
        {state.kind === 'read' ? (
          <Button tone="primary" disabled={chosen.length === 0} onClick={begin}>
            Import {countOf(chosen.length)}
          </Button>
        ) : null}
        {state.kind === 'importing' ? (
          <Button onClick={stop}>Cancel</Button>
        ) : (
          <Button onClick={close}>Close</Button>
        )}
      </div>
    </Dialog>
  )
}
