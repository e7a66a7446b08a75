import type { CSSProperties } from 'react'
import type { LanguageProps } from '../Language/LanguageProvider.js'

/** The colour scheme: the page's own where it has one, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

/** How tightly things stand: `compact` for those who see many at once. */
export type Density = 'comfortable' | 'compact'

/** What its host gives the outermost element of a component. */
export interface HostAttributes {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
}

/** What all components of this package take. `id`, `className` and `style` are those of the outermost element. */
export interface CommonProps extends HostAttributes, LanguageProps {
  /** The accessible name. */
  readonly label?: string | undefined
  /** Disables all controls and buttons. What is typed stays, and is still saved. */
  readonly disabled?: boolean | undefined
  readonly theme?: Theme | undefined
  /** `comfortable` by default. Targets stay at least 24 px high. */
  readonly density?: Density | undefined
  /**
   * Shows the component in a shadow root of its own, where no style of the page reaches it. `styles.css` is not needed then.
   * It must not change while the component is shown: it would start anew.
   */
  readonly isolate?: boolean | undefined
}
