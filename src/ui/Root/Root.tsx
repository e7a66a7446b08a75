import { type ReactNode, useEffect, useState } from 'react'
import { createPress, PressContext } from '../Press.js'
import styles from './Root.module.css'

/** The colour scheme: the system's, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

/**
 * The root element of all styles and tokens of this package. A host sets tokens by its plain class name, `encounter-form`.
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
    <PressContext.Provider value={press}>
      <div className={`encounter-form ${styles.root}`} data-theme={theme === 'system' ? undefined : theme}>
        {children}
      </div>
    </PressContext.Provider>
  )
}
