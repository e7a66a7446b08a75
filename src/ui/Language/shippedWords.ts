import { loadOnce } from '../../codes/loadOnce.js'
import type { PartialMessages } from '../../messages/Messages.js'

/** The words of a language that ships: fetched once, when a form first asks for it. */
export interface ShippedWords {
  readonly load: () => Promise<PartialMessages>
  /** The words once they are there. */
  readonly loaded: () => PartialMessages | undefined
}

const shipped = (read: () => Promise<PartialMessages>): ShippedWords => {
  let words: PartialMessages | undefined
  return {
    load: loadOnce(async () => {
      words = await read()
      return words
    }),
    loaded: () => words,
  }
}

const spanish = shipped(async () => (await import('../../messages/es/catalogue.js')).es)

/** The words for a language tag; undefined for those that travel with the code, which are English. */
export const shippedWordsFor = (locale: string): ShippedWords | undefined =>
  /^es(?:-|$)/i.test(locale) ? spanish : undefined
