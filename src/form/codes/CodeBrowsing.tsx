import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CodeRef, CodeSource } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/codeInput.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { later } from '../../ui/later.js'

/** Where to begin to browse, and what for. */
export interface BrowseRequest {
  readonly at: CodeRef
  /** Date of service: of which release the tree is. */
  readonly date: string | undefined
  /** The code that the picked one takes the place of; absent where it is added. */
  readonly insteadOf?: string
  /** Absent where there is nothing to pick, only to look at. */
  readonly onPick: ((code: string) => void) | undefined
  /** The dialog has gone, whether or not a code was picked. */
  readonly onClose?: () => void
}

type Browse = (request: BrowseRequest) => void

const BrowseContext = createContext<Browse | undefined>(undefined)

/** Opens the dialog that browses codes. Undefined where the code source has no tree. */
export const useBrowse = (): Browse | undefined => useContext(BrowseContext)

const BrowseDialog = later(() => import('./BrowseDialog.js').then((part) => part.BrowseDialog), {
  failed: (notice, { onClose }) => (
    <Dialog title={words.browseCodes} onClose={onClose}>
      {notice}
    </Dialog>
  ),
})

/** Holds the dialog that browses codes: one for the form, outside of its element, and fetched when first asked for. */
export const CodeBrowsing = ({
  codes,
  children,
}: {
  readonly codes: CodeSource
  readonly children: ReactNode
}) => {
  const [request, setRequest] = useState<BrowseRequest>()

  const close = () => {
    setRequest(undefined)
    request?.onClose?.()
  }

  return (
    <BrowseContext value={codes.browse === undefined ? undefined : setRequest}>
      {children}
      {request === undefined ? null : <BrowseDialog request={request} onClose={close} />}
    </BrowseContext>
  )
}
