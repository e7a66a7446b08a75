import { useEffect } from 'react'

/** Sets the document's title. It must never contain patient data: titles end up in histories and screen shares. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = title
  }, [title])
}
