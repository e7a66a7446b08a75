import { type ReactNode, useRef } from 'react'
import { useFocusWhen } from '../../ui/useFocusWhen.js'
import styles from './ImportDialog.module.css'

/** A heading that focuses itself when it appears, since the step before, which had the focus, is gone. */
export const FocusedHeading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhen(heading)
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h3>
  )
}
