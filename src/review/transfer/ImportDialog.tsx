import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { formatCount } from '../../ui/formatCount.js'
import { countOf } from '../bulk/countOf.js'
import { FilePicker } from './FilePicker.js'
import { FocusedHeading } from './FocusedHeading.js'
import styles from './ImportDialog.module.css'
import { ImportReport } from './ImportReport.js'
import { ImportResult } from './ImportResult.js'
import { useImport } from './useImport.js'

const Progress = ({
  label,
  count,
  total,
}: {
  readonly label: string
  readonly count: number
  readonly total: number
}) => (
  <div className={styles.progress}>
    <FocusedHeading>{label}</FocusedHeading>
    {total === 0 ? null : (
      <label>
        <span>
          {formatCount(count)} of {formatCount(total)}
        </span>
        <progress aria-label={label} max={total} value={count} />
      </label>
    )}
  </div>
)

/** Takes encounters in from a JSON file: says what would become of each, and writes nothing until that is confirmed. */
export const ImportDialog = ({
  schema,
  onClose,
}: {
  readonly schema: JsonSchema | undefined
  readonly onClose: () => void
}) => {
  const { state, read, reset, withDuplicates, setWithDuplicates, write, stop } = useImport(schema)
  const close = () => {
    stop()
    onClose()
  }
  const rows = state.kind === 'read' ? state.rows : []
  const duplicates = rows.filter(({ kind }) => kind === 'duplicate').length
  const chosen = rows.filter(({ kind }) => kind === 'valid' || (kind === 'duplicate' && withDuplicates))
  return (
    <Dialog title="Import encounters" wide onClose={close}>
      {state.kind === 'empty' || state.kind === 'unreadable' ? (
        <FilePicker problem={state.kind === 'unreadable' ? state.message : undefined} onFile={read} />
      ) : null}
      {state.kind === 'reading' ? (
        <Progress key="reading" label="Reading the file…" count={state.count} total={state.total} />
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
              Import duplicates as well ({formatCount(duplicates)})
            </label>
          )}
        </>
      ) : null}
      {state.kind === 'importing' ? (
        <Progress key="importing" label="Importing…" count={state.count} total={state.total} />
      ) : null}
      {state.kind === 'done' ? <ImportResult state={state} /> : null}
      <div className={styles.buttons}>
        {state.kind === 'read' ? (
          <Button tone="primary" disabled={chosen.length === 0} onClick={() => write(chosen)}>
            Import {countOf(chosen.length)}
          </Button>
        ) : null}
        {state.kind === 'done' && state.rest.length > 0 ? (
          <Button tone="primary" onClick={() => write(state.rest)}>
            Import the other {countOf(state.rest.length)}
          </Button>
        ) : null}
        {state.kind === 'read' || state.kind === 'done' ? (
          <Button onClick={reset}>Choose another file</Button>
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
