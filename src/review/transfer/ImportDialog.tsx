import { useState } from 'react'
import type { ImportableRow, ImportRow } from '../../client/import/readImport.js'
import * as enFilters from '../../messages/en/filters.js'
import * as en from '../../messages/en/transfer.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { Isolated } from '../../ui/Isolated.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { FilePicker } from './FilePicker.js'
import { FocusedHeading } from './FocusedHeading.js'
import { ImportChoices } from './ImportChoices.js'
import styles from './ImportDialog.module.css'
import { type ImportChoice, ImportReport, isIncluded } from './ImportReport.js'
import { ImportResult } from './ImportResult.js'
import { RestoreReport } from './RestoreReport.js'
import { useImport } from './useImport.js'

const Progress = ({
  label,
  count,
  total,
}: {
  readonly label: string
  readonly count: number
  readonly total: number
}) => {
  const words = useWords('transfer', en)
  return (
    <div className={styles.progress}>
      <FocusedHeading>{label}</FocusedHeading>
      {total === 0 ? null : (
        <label>
          <span>{words.progress(count, total)}</span>
          <progress aria-label={label} max={total} value={count} />
        </label>
      )}
    </div>
  )
}

const defaultChoice = { withDuplicates: false, withClosed: false }

/**
 * Reads a JSON file and restores it if it is a backup, else imports its encounters. Shows what will happen to each row, and
 * writes nothing before the user confirms.
 */
export const ImportDialog = ({
  schema,
  onClose,
}: {
  readonly schema: JsonSchema | undefined
  readonly onClose: () => void
}) => {
  const words = useWords('transfer', en)
  const { importTitle } = useWords('filters', enFilters)
  const say = useSay()
  const { state, read, reset, write, restore, stop } = useImport(schema)
  const [choice, setChoice] = useState<ImportChoice>(defaultChoice)
  const close = () => {
    stop()
    onClose()
  }
  const openFile = (file: File) => {
    setChoice(defaultChoice)
    read(file)
  }
  const rows = state.kind === 'read' ? state.rows : []
  const included = rows.filter((row: ImportRow): row is ImportableRow => isIncluded(row, choice))
  const restorable =
    state.kind === 'backup' ? state.rows.filter(({ kind }) => kind === 'restorable').length : 0
  const isWriting = state.kind === 'importing' || state.kind === 'restoring'
  return (
    <Dialog title={importTitle} wide onClose={close}>
      {state.kind === 'empty' || state.kind === 'unreadable' ? (
        <FilePicker problem={state.kind === 'unreadable' ? say(state.why) : undefined} onFile={openFile} />
      ) : null}
      {state.kind === 'reading' || isWriting ? (
        <Progress
          key={state.kind}
          label={words.working[state.kind]}
          count={state.count}
          total={state.total}
        />
      ) : null}
      {state.kind === 'unusable' ? (
        <div role="status" className={styles.result}>
          <FocusedHeading>
            <Isolated text={state.title} />
          </FocusedHeading>
          <p>{state.message}</p>
        </div>
      ) : null}
      {state.kind === 'read' ? (
        <>
          <ImportReport rows={state.rows} choice={choice} />
          <ImportChoices rows={state.rows} choice={choice} onChange={setChoice} />
        </>
      ) : null}
      {state.kind === 'done' ? <ImportResult state={state} /> : null}
      {state.kind === 'backup' ? <RestoreReport rows={state.rows} /> : null}
      {state.kind === 'restored' ? <RestoreReport rows={state.rows} outcomes={state.outcomes} /> : null}
      <div className={styles.buttons}>
        {state.kind === 'read' ? (
          <Button tone="primary" disabled={included.length === 0} onClick={() => write(included)}>
            {words.importCount(included.length)}
          </Button>
        ) : null}
        {state.kind === 'done' && state.rest.length > 0 ? (
          <Button tone="primary" onClick={() => write(state.rest)}>
            {words.importRest(state.rest.length)}
          </Button>
        ) : null}
        {restorable > 0 ? (
          <Button tone="primary" onClick={restore}>
            {words.restoreCount(restorable)}
          </Button>
        ) : null}
        {state.kind === 'restored' && state.rest.length > 0 ? (
          <Button tone="primary" onClick={restore}>
            {words.restoreRest(state.rest.length)}
          </Button>
        ) : null}
        {['read', 'done', 'backup', 'restored', 'unusable'].includes(state.kind) ? (
          <Button onClick={reset}>{words.another}</Button>
        ) : null}
        {isWriting ? (
          <Button onClick={stop}>{words.cancel}</Button>
        ) : (
          <Button onClick={close}>{words.close}</Button>
        )}
      </div>
    </Dialog>
  )
}
