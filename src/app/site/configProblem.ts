import type { Said, Told } from '../../messages/Told.js'
import { isText } from '../../schema/isDictionary.js'

/** Thrown for a config.json whose server cannot be used. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
  readonly told: Told

  constructor({ message, told }: Said) {
    super(message)
    this.told = told
  }
}

/**
 * Reads the address of a server.
 *
 * @param page Address of the app, which a relative one is below.
 * @param said What is said of one that cannot be used.
 * @throws ConfigProblem
 */
export const readAddress = (given: unknown, page: string, said: Said): string => {
  if (!isText(given) || given === '' || !URL.canParse(given, page)) throw new ConfigProblem(said)
  const url = new URL(given, page)
  if (!/^https?:$/.test(url.protocol)) throw new ConfigProblem(said)
  return url.href
}
