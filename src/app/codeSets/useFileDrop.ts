import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped within an element. Dropped beside it, or while none are taken, they do nothing: the
 * browser would open them in place of the page.
 *
 * @returns whether files are held over the element.
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
