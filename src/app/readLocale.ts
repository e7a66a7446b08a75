import { isDictionary } from '../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from './appStorage.js'

/** The language of this site, or that config.json names none that exists. */
export type ReadLocale =
  | { readonly kind: 'locale'; readonly locale: string }
  | { readonly kind: 'wrong-locale'; readonly name: string }

const usual = 'en-US'

/** The tag as it is written by the rule, "es-US" for "es-us"; undefined if it is no tag. */
const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** Reads the language that config.json names. Where that cannot be fetched, its last known one stands in. */
export const readLocale = async (storage: AppStorage, asked: Promise<ConfigAnswer>): Promise<ReadLocale> => {
  const answer = await asked
  if (answer.kind === 'unreachable') return { kind: 'locale', locale: storage.readLocale() ?? usual }
  const config = answer.kind === 'read' && isDictionary(answer.config) ? answer.config : {}
  const { locale: name = usual } = config
  const locale = typeof name === 'string' ? canonical(name) : undefined
  if (locale === undefined) {
    return { kind: 'wrong-locale', name: typeof name === 'string' ? name : JSON.stringify(name) }
  }
  storage.writeLocale(locale === usual ? undefined : locale)
  return { kind: 'locale', locale }
}
