import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { createLanguage } from '../../messages/Language.js'
import type { PartialMessages } from '../../messages/Messages.js'
import { useIsHydrated } from '../useIsHydrated.js'
import { LanguageContext } from './LanguageContext.js'
import { type ShippedWords, shippedWordsFor } from './shippedWords.js'

/** How a component speaks: the props that all components share. */
export interface LanguageProps {
  /**
   * The language tag (BCP 47) of words, dates, numbers and direction: `en` and `es` ship, each with any region. Other
   * languages write their dates and numbers, and say what `messages` has. That of the component around it by default,
   * else `en-US`.
   */
  readonly locale?: string | undefined
  /**
   * Words in the place of ours, by file and name of the catalogue: `{ actions: { submit: 'Send' } }`. Make them once,
   * outside of rendering.
   */
  readonly messages?: PartialMessages | undefined
}

interface LanguageProviderProps extends LanguageProps {
  readonly children: ReactNode
  /** Shown while the words of the first language are fetched. */
  readonly fallback?: ReactNode
}

const noWords: PartialMessages = {}

/** The words of a language that ships; undefined while they are fetched. Without them, English is better than nothing. */
const useShippedWords = (shipped: ShippedWords | undefined): PartialMessages | undefined => {
  const isHydrated = useIsHydrated()
  const [fetched, setFetched] = useState<readonly [ShippedWords, PartialMessages]>()
  // A server has rendered the fallback, and React has to find the same.
  const loaded = isHydrated ? shipped?.loaded() : undefined
  const words = fetched !== undefined && fetched[0] === shipped ? fetched[1] : loaded
  const isMissing = shipped !== undefined && words === undefined
  useEffect(() => {
    if (!isMissing) return
    let ignore = false
    const show = (found: PartialMessages) => {
      if (!ignore) setFetched([shipped, found])
    }
    shipped.load().then(show, () => show(noWords))
    return () => {
      ignore = true
    }
  }, [shipped, isMissing])
  return shipped === undefined ? noWords : words
}

/** Has everything below speak a language. Without props it is that of the provider around it. */
export const LanguageProvider = ({ locale, messages, children, fallback = null }: LanguageProviderProps) => {
  const outer = useContext(LanguageContext)
  const words = useShippedWords(locale === undefined ? undefined : shippedWordsFor(locale))
  const language = useMemo(() => {
    if (locale === undefined && messages === undefined) return outer
    const below = locale === undefined ? outer.over : [words ?? noWords]
    return createLanguage(
      locale ?? outer.locale,
      [...below, messages ?? noWords].filter((over) => over !== noWords),
    )
  }, [outer, locale, words, messages])
  const [spoken, setSpoken] = useState(words === undefined ? undefined : language)
  if (words !== undefined && spoken !== language) setSpoken(language)
  // While the words of another language are fetched the one before is spoken: what was typed stays.
  const now = words === undefined ? spoken : language
  if (now === undefined) return fallback
  return <LanguageContext.Provider value={now}>{children}</LanguageContext.Provider>
}
