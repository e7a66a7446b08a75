import { isDictionary } from '../../schema/isDictionary.js'
import type { AppStorage, ConfigAnswer } from '../appStorage.js'

const usual = 'en-US'

/** The tag as it is written by the rule, "es-US" for "es-us"; undefined if it is no tag. */
const canonical = (tag: unknown): string | undefined => {
  try {
    return typeof tag === 'string' ? Intl.getCanonicalLocales(tag)[0] : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads the language that config.json names. Where that cannot be read, or is no language, its last known one stands in:
 * what is wrong is told in it.
 */
export const readLocale = async (storage: AppStorage, asked: Promise<ConfigAnswer>): Promise<string> => {
  const answer = await asked
  const last = storage.readLocale() ?? usual
  if (answer.kind === 'unreachable' || answer.kind === 'broken') return last
  const config = answer.kind === 'read' && isDictionary(answer.config) ? answer.config : {}
  const { locale: name = usual } = config
  const locale = canonical(name)
  if (locale !== undefined) storage.writeLocale(locale === usual ? undefined : locale)
  return locale ?? last
}
