import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { CodeRef, CodeSource } from '../codes/CodeSystem.js'
import { Button } from '../ui/Button/Button.js'
import { Dialog } from '../ui/Dialog/Dialog.js'
import type { BrowseDialogProps } from './dialogs/BrowseDialog.js'

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

/** Holds the dialog that browses codes: one for the form, outside of its element, and fetched when first asked for. */
export const CodeBrowsing = ({
  codes,
  children,
}: {
  readonly codes: CodeSource
  readonly children: ReactNode
}) => {
  const [request, setRequest] = useState<BrowseRequest>()
  const [loaded, setLoaded] = useState<ComponentType<BrowseDialogProps> | 'failed'>()

  // Not lazy() of React: that would take the form down with a chunk that cannot be fetched, and never ask again.
  const browse = useCallback((next: BrowseRequest) => {
    setRequest(next)
    import('./dialogs/BrowseDialog.js').then(
      ({ BrowseDialog }) => setLoaded(() => BrowseDialog),
      () => setLoaded('failed'),
    )
  }, [])

  const close = () => {
    setRequest(undefined)
    request?.onClose?.()
  }

  const Browser = loaded
  return (
    <BrowseContext value={codes.browse === undefined ? undefined : browse}>
      {children}
      {request === undefined || Browser === undefined ? null : Browser === 'failed' ? (
        <Dialog title="Browse codes" onClose={close}>
          <p>The codes could not be loaded. Check the connection and try again.</p>
          <Button onClick={close}>Close</Button>
        </Dialog>
      ) : (
        <Browser request={request} onClose={close} />
      )}
    </BrowseContext>
  )
}
