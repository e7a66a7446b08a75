import { type ReactNode, useEffect, useState } from 'react'
import { createPress, PressContext } from '../Press.js'
import styles from './Root.module.css'

/** Colours: those of the system, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

/**
 * The element under which all styles and tokens of this package live. Its plain class name, `encounter-form`, is the
 * host's handle on the tokens.
 */
export const Root = ({
  children,
  theme = 'system',
}: {
  readonly children: ReactNode
  readonly theme?: Theme
}) => {
  const [press] = useState(createPress)
  useEffect(() => press.listen(), [press])
  return (
    <PressContext value={press}>
      <div className={`encounter-form ${styles.root}`} data-theme={theme === 'system' ? undefined : theme}>
        {children}
      </div>
    </PressContext>
  )
}
