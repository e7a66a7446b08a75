import { type ComponentType, type ReactNode, useContext, useEffect, useState } from 'react'
import { useLanguage } from '../Language/LanguageContext.js'
import { createPress, PressContext } from '../Press.js'
import { ReservedBox } from '../Shadow/ReservedBox.js'
import { ShadowContext } from '../Shadow/ShadowContext.js'
import { useIsHydrated } from '../useIsHydrated.js'
import styles from './Root.module.css'

/** The colour scheme: the page's own where it has one, or one of the two. */
export type Theme = 'system' | 'light' | 'dark'

/** Shows its children in a shadow root; until it is loaded, nothing of this height in px. */
export type IsolatingBox = ComponentType<{ readonly height: number; readonly children: ReactNode }>

interface RootProps {
  readonly children: ReactNode
  readonly theme?: Theme
  /** Isolates the content from the page's styles. */
  readonly box?: IsolatingBox | undefined
  /** The height in px that is kept free for isolated content. */
  readonly height?: number
}

/**
 * The root element of all styles and tokens of this package. A host sets tokens by its plain class name, `encounter-form`.
 */
export const Root = ({ children, theme = 'system', box: Box, height = 0 }: RootProps) => {
  const [press] = useState(createPress)
  const shadow = useContext(ShadowContext)
  const { locale, direction } = useLanguage()
  const isHydrated = useIsHydrated()
  useEffect(() => press.listen(), [press])
  const content = (
    <div
      className={`encounter-form ${styles.root}`}
      part="root"
      lang={locale}
      dir={direction}
      data-theme={theme === 'system' ? undefined : theme}
      data-isolated={Box !== undefined || shadow !== undefined ? '' : undefined}
    >
      {children}
    </div>
  )
  return (
    <PressContext.Provider value={press}>
      {Box === undefined ? (
        content
      ) : isHydrated ? (
        <Box height={height}>{content}</Box>
      ) : (
        <ReservedBox height={height} />
      )}
    </PressContext.Provider>
  )
}
