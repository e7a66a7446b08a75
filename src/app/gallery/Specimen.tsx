import { createContext, type ReactNode, useContext, useId } from 'react'
import { LanguageProvider } from '../../ui/Language/LanguageProvider.js'
import type { Theme } from '../../ui/Root/CommonProps.js'
import { Root } from '../../ui/Root/Root.js'
import styles from './Gallery.module.css'

/** What the switches of the gallery are set to. */
export interface Look {
  readonly theme: Theme
  readonly width: 'whole' | 'narrow'
  readonly locale: 'en' | 'es'
}

const LookContext = createContext<Look>({ theme: 'system', width: 'whole', locale: 'en' })

export const LookProvider = LookContext.Provider

/** What the components of a specimen take of the switches. */
export const useLook = (): Pick<Look, 'theme' | 'locale'> => {
  const { theme, locale } = useContext(LookContext)
  return { theme, locale }
}

/** One state of a component, under its name. */
export const Specimen = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => {
  const id = useId()
  const { theme, width, locale } = useContext(LookContext)
  return (
    <section className={styles.specimen} aria-labelledby={id} data-width={width}>
      <h3 id={id}>{name}</h3>
      <LanguageProvider locale={locale} messages={undefined} fallback={null}>
        <Root theme={theme}>
          <div className={styles.ground}>{children}</div>
        </Root>
      </LanguageProvider>
    </section>
  )
}
