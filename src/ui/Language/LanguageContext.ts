import { createContext, useContext } from 'react'
import type { Formats } from '../../messages/formats.js'
import { english, type Language } from '../../messages/Language.js'
import type { MessageFile, Messages } from '../../messages/Messages.js'
import type { Sayable } from '../../messages/Told.js'

/** The language that everything below is said in. */
export const LanguageContext = createContext<Language>(english)

/** The language that is spoken here. */
export const useLanguage = (): Language => useContext(LanguageContext)

/**
 * The words of a file of the catalogue, in the language that is spoken here.
 *
 * @param english The file itself: `import * as en from '../messages/en/findings.js'`.
 */
export const useWords = <File extends MessageFile>(file: File, english: Messages[File]): Messages[File] =>
  useLanguage().wordsOf(file, english)

/** How numbers, dates, times and lists are written here. */
export const useFormats = (): Formats => useLanguage()

/** Says a finding, an error of a client, or what else was told below React. */
export const useSay = (): ((sayable: Sayable) => string) => useLanguage().say
