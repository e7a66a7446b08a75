import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/**
 * Accepts files dropped within an element. Drops elsewhere, or while none are accepted, are swallowed: the browser would
 * otherwise open the files in place of the page.
 *
 * @returns whether files are being dragged over the element.
 */
export const useFileDrop = (
  within: RefObject<HTMLElement | null>,
  takes: boolean,
  onFiles: (files: readonly File[]) => void,
): boolean => {
  const [over, setOver] = useState(false)
  const isTaken = useEffectEvent(
    ({ target }: DragEvent): boolean =>
      takes && target instanceof Node && within.current?.contains(target) === true,
  )
  const take = useEffectEvent((event: DragEvent) => {
    if (isTaken(event)) onFiles([...(event.dataTransfer?.files ?? [])])
  })
  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal }
    const handleOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      const taken = isTaken(event)
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = taken ? 'copy' : 'none'
      setOver(taken)
    }
    document.addEventListener('dragenter', handleOver, options)
    document.addEventListener('dragover', handleOver, options)
    document.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false)
      },
      options,
    )
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        if (!carriesFiles(event)) return
        event.preventDefault()
        take(event)
      },
      options,
    )
    return () => listening.abort()
  }, [])
  return over
}
