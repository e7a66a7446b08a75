import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CodeSource } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/codeInput.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { BrowseRequest } from './BrowseDialog.js'

type Browse = (request: BrowseRequest) => void

const BrowseContext = createContext<Browse | undefined>(undefined)

/** Opens the dialog that browses codes. Undefined where the code source has no tree. */
export const useBrowse = (): Browse | undefined => useContext(BrowseContext)

const Failed = ({ notice, onClose }: { readonly notice: ReactNode; readonly onClose: () => void }) => (
  <Dialog title={useWords('codeInput', en).browseCodes} onClose={onClose}>
    {notice}
  </Dialog>
)

const BrowseDialog = lazyComponent(() => import('./BrowseDialog.js').then((part) => part.BrowseDialog), {
  wrapError: (notice, { onClose }) => <Failed notice={notice} onClose={onClose} />,
})

/** Provides the dialog that browses codes: one for the form, outside its element, loaded at its first use. */
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
    <BrowseContext.Provider value={codes.browse === undefined ? undefined : setRequest}>
      {children}
      {request === undefined ? null : <BrowseDialog request={request} onClose={close} />}
    </BrowseContext.Provider>
  )
}
