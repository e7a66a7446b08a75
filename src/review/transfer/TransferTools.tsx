import { useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import type { Capability } from '../../encounter/User.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { later } from '../../ui/later.js'
import { saveFile } from '../../ui/saveFile.js'
import { useReview } from '../ReviewContext.js'
import type { Say } from '../useSaid.js'
import type { ExportFormat } from './exportList.js'

const ImportDialog = later(() => import('./ImportDialog.js').then((part) => part.ImportDialog), {
  failed: (notice, { onClose }) => (
    <Dialog title="Import encounters" onClose={onClose}>
      {notice}
    </Dialog>
  ),
})

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
  const may = (capability: Capability) => context.user.capabilities.includes(capability)

  const save = async (format: ExportFormat) => {
    setFailed(false)
    try {
      const { exportList } = await import('./exportList.js')
      const files = await exportList(format, query, context)
      for (const file of files) saveFile(file)
      say(`Exported to ${files.map(({ name }) => name).join(', ')}`)
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      {may('edit') || may('approve') ? (
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
