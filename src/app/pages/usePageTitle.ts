import { useLayoutEffect } from 'react'

/**
 * Sets the document's title, in the same step as the page that it names: after an effect a screen reader could
 * read the new page under the old title.
 * It must never contain patient data: titles end up in histories and screen shares.
 */
export const usePageTitle = (title: string): void => {
  useLayoutEffect(() => {
    document.title = title
  }, [title])
}
