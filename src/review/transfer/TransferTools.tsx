import { useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { later } from '../../ui/later.js'
import { useReview } from '../ReviewContext.js'
import type { Say } from '../useSaid.js'
import type { ExportedFile, ExportFormat } from './exportList.js'

const ImportDialog = later(() => import('./ImportDialog.js').then((part) => part.ImportDialog), {
  failed: (notice, { onClose }) => (
    <Dialog title="Import encounters" onClose={onClose}>
      {notice}
    </Dialog>
  ),
})

/** Has the browser save a file. */
const saveFile = ({ name, content }: ExportedFile): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser may read it only now.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Takes encounters in from a file, and writes those that are listed to one. */
export const TransferTools = ({
  query,
  schema,
  say,
}: {
  readonly query: EncounterQuery
  readonly schema: JsonSchema | undefined
  readonly say: Say
}) => {
  const context = useReview()
  const [importing, setImporting] = useState(false)
  const [failed, setFailed] = useState(false)

  const save = async (format: ExportFormat) => {
    setFailed(false)
    try {
      const { exportList } = await import('./exportList.js')
      const file = await exportList(format, query, context)
      saveFile(file)
      say(`Exported to ${file.name}`)
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      {context.user.capabilities.includes('edit') ? (
        <Button tone="quiet" onClick={() => setImporting(true)}>
          Import
        </Button>
      ) : null}
      <Button tone="quiet" onClick={() => void save('csv')}>
        Export CSV
      </Button>
      <Button tone="quiet" onClick={() => void save('json')}>
        Export JSON
      </Button>
      {failed ? <p role="alert">The list could not be exported. Try again in a moment.</p> : null}
      {importing ? <ImportDialog schema={schema} onClose={() => setImporting(false)} /> : null}
    </>
  )
}
