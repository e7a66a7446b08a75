import type { ReactNode } from 'react'
import './tokens.css'

/** Colours: those of the system, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

/** The element under which all styles and tokens of this package live. */
export const Root = ({
  children,
  theme = 'system',
  className,
}: {
  readonly children: ReactNode
  readonly theme?: Theme
  readonly className?: string | undefined
}) => (
  <div
    className={className === undefined ? 'encounter-form' : `encounter-form ${className}`}
    data-theme={theme === 'system' ? undefined : theme}
  >
    {children}
  </div>
)
