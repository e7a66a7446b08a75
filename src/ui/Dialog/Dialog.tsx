import { type ReactNode, useId, useRef } from 'react'
import { Isolated } from '../Isolated.js'
import { useIsomorphicLayoutEffect } from '../useIsomorphicLayoutEffect.js'
import styles from './Dialog.module.css'

/**
 * A modal dialog over the native `<dialog>`, which traps the focus, closes on Escape and returns the focus. It is open while
 * it is rendered.
 */
export const Dialog = ({
  title,
  wide = false,
  onClose,
  children,
}: {
  /** Names in it may be marked with `isolate`. */
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Closes before the element leaves the page: a removed dialog does not return the focus.
  useIsomorphicLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      part="dialog"
      data-broad={wide ? '' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 className={styles.title} id={titleId}>
        <Isolated text={title} />
      </h2>
      {children}
    </dialog>
  )
}
