import { type ReactNode, useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import type { Capability } from '../../encounter/User.js'
import * as en from '../../messages/en/filters.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { MenuItem } from '../../ui/Menu/Menu.js'
import { saveFile } from '../../ui/saveFile.js'
import { useReview } from '../ReviewContext.js'
import type { Announce } from '../useAnnouncement.js'
import type { ExportFormat } from './exportList.js'

const FailedImport = ({
  onClose,
  children,
}: {
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const words = useWords('filters', en)
  return (
    <Dialog title={words.importTitle} onClose={onClose}>
      {children}
    </Dialog>
  )
}

const ImportDialog = lazyComponent(() => import('./ImportDialog.js').then((part) => part.ImportDialog), {
  wrapError: (notice, { onClose }) => <FailedImport onClose={onClose}>{notice}</FailedImport>,
})

/** Imports encounters from a file, and exports the listed ones. */
export const useTransfer = ({
  query,
  schema,
  announce,
}: {
  readonly query: EncounterQuery
  readonly schema: JsonSchema | undefined
  readonly announce: Announce
}): {
  readonly items: readonly MenuItem[]
  /** The import dialog, or the error of an export. */
  readonly dialogs: ReactNode
} => {
  const context = useReview()
  const language = useLanguage()
  const words = useWords('filters', en)
  const [importing, setImporting] = useState(false)
  const [failed, setFailed] = useState(false)
  const may = (capability: Capability) => context.user.capabilities.includes(capability)

  const save = async (format: ExportFormat) => {
    setFailed(false)
    try {
      const { exportList } = await import('./exportList.js')
      const files = await exportList(format, query, { ...context, language })
      for (const file of files) saveFile(file)
      announce(words.exported(files.map(({ name }) => name)))
    } catch {
      setFailed(true)
    }
  }

  return {
    items: [
      ...(may('edit') || may('approve')
        ? [{ key: 'import', label: words.importing, onSelect: () => setImporting(true) }]
        : []),
      { key: 'json', label: words.exportJson, onSelect: () => void save('json') },
      { key: 'csv', label: words.exportCsv, onSelect: () => void save('csv') },
    ],
    dialogs: (
      <>
        {failed ? <p role="alert">{words.exportFailed}</p> : null}
        {importing ? <ImportDialog schema={schema} onClose={() => setImporting(false)} /> : null}
      </>
    ),
  }
}
