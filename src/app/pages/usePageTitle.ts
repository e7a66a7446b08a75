import { useEffect } from 'react'

/** Sets the document's title. Never anything of a patient: titles end up in histories and screen shares. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = title
  }, [title])
}
