import { parseCode } from '../formats.js'

/**
 * The code that the index writes: `S70.31-` is `S70.31`, what is to be added being left open; undefined for a dash
 * alone and for what is no code, which the published files have too.
 */
export const parseIndexCode = (text: string): string | undefined => {
  const code = parseCode(text.replace(/[\s.-]+$/, ''), ['icd10cm'])
  return code.ok ? code.code : undefined
}
