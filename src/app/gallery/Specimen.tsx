import { createContext, type ReactNode, useContext, useId } from 'react'
import { LanguageProvider } from '../../ui/Language/LanguageProvider.js'
import type { Density, Theme } from '../../ui/Root/CommonProps.js'
import { Root } from '../../ui/Root/Root.js'
import styles from './Gallery.module.css'

/** What the switches of the gallery are set to. */
export interface Look {
  readonly theme: Theme
  readonly width: 'whole' | 'narrow'
  readonly density: Density
  readonly locale: 'en' | 'es'
}

/** What the gallery starts with. */
export const firstLook: Look = { theme: 'system', width: 'whole', density: 'comfortable', locale: 'en' }

const LookContext = createContext(firstLook)

export const LookProvider = LookContext.Provider

/** What the components of a specimen take of the switches. */
export const useLook = (): Omit<Look, 'width'> => {
  const { width: _, ...look } = useContext(LookContext)
  return look
}

/** One state of a component, under its name. */
export const Specimen = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => {
  const id = useId()
  const { theme, width, density, locale } = useContext(LookContext)
  return (
    <section className={styles.specimen} aria-labelledby={id} data-width={width}>
      <h3 id={id}>{name}</h3>
      <LanguageProvider locale={locale}>
        <Root theme={theme} density={density}>
          <div className={styles.ground}>{children}</div>
        </Root>
      </LanguageProvider>
    </section>
  )
}
