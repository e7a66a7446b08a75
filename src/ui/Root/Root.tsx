import { type HTMLAttributes, useContext, useEffect, useState } from 'react'
import { useLanguage } from '../Language/LanguageContext.js'
import { createPress, PressContext } from '../Press.js'
import { ShadowContext } from '../Shadow/ShadowContext.js'
import type { Density, Theme } from './CommonProps.js'
import styles from './Root.module.css'

interface RootProps extends HTMLAttributes<HTMLDivElement> {
  readonly theme?: Theme | undefined
  readonly density?: Density | undefined
  /** Whether it is about to be put into a shadow root. */
  readonly isIsolated?: boolean
}

/**
 * The root element of all styles and tokens of this package. A host sets tokens by its plain class name, `encounter-form`.
 */
export const Root = ({
  theme = 'system',
  density,
  isIsolated = false,
  className = '',
  ...rest
}: RootProps) => {
  const [press] = useState(createPress)
  const shadow = useContext(ShadowContext)
  const { locale, direction } = useLanguage()
  useEffect(() => press.listen(), [press])
  return (
    <PressContext.Provider value={press}>
      <div
        lang={locale}
        dir={direction}
        {...rest}
        className={`encounter-form ${styles.root} ${className}`.trimEnd()}
        part="root"
        data-theme={theme === 'system' ? undefined : theme}
        data-density={density === 'compact' ? density : undefined}
        data-isolated={isIsolated || shadow !== undefined ? '' : undefined}
      />
    </PressContext.Provider>
  )
}
