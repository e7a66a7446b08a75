import * as words from '../../messages/en/codeFiles.js'
import type { CodeSystemId } from '../CodeSystem.js'
import { quoteInput } from '../formats.js'

/** Says of a text in a file that it is no code, in words for a file: `parseCode` has those for what a person types. */
export const notACode = (text: string, system: CodeSystemId): string =>
  words.notACode(quoteInput(text), system)
