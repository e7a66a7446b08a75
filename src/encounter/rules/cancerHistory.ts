import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import { about, matchesAny, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/**
 * Codes for a personal history of a malignant neoplasm, with the codes for a current one at the same site. Skin is left
 * out: a new lesion often appears beside one that was removed.
 */
const sites: Readonly<Record<string, readonly string[]>> = {
  'Z85.01': ['C15'],
  'Z85.020': ['C7A.092'],
  'Z85.028': ['C16'],
  'Z85.030': ['C7A.022-C7A.025', 'C7A.029'],
  'Z85.038': ['C18'],
  'Z85.040': ['C7A.026'],
  'Z85.048': ['C19-C21'],
  'Z85.05': ['C22'],
  'Z85.060': ['C7A.01'],
  'Z85.068': ['C17'],
  'Z85.07': ['C25'],
  'Z85.09': ['C23-C24', 'C26'],
  'Z85.110': ['C7A.090'],
  'Z85.118': ['C34'],
  'Z85.12': ['C33'],
  'Z85.21': ['C32'],
  'Z85.22': ['C30-C31'],
  'Z85.230': ['C7A.091'],
  'Z85.238': ['C37'],
  'Z85.29': ['C38-C39'],
  'Z85.3': ['C50'],
  'Z85.41': ['C53'],
  'Z85.42': ['C54-C55'],
  'Z85.43': ['C56'],
  'Z85.44': ['C51-C52', 'C57-C58'],
  'Z85.46': ['C61'],
  'Z85.47': ['C62'],
  'Z85.48': ['C63.0'],
  'Z85.49': ['C60', 'C63.1-C63.9'],
  'Z85.51': ['C67'],
  'Z85.520': ['C7A.093'],
  'Z85.528': ['C64'],
  'Z85.53': ['C65'],
  'Z85.54': ['C66'],
  'Z85.59': ['C68'],
  'Z85.6': ['C91-C95'],
  'Z85.71': ['C81'],
  'Z85.72': ['C82-C85'],
  'Z85.79': ['C88-C90', 'C96'],
  'Z85.810': ['C01-C02'],
  'Z85.818': ['C00', 'C03-C14'],
  'Z85.830': ['C40-C41'],
  'Z85.831': ['C45-C49'],
  'Z85.840': ['C69'],
  'Z85.841': ['C71'],
  'Z85.848': ['C70', 'C72'],
  'Z85.850': ['C73'],
  'Z85.858': ['C74-C75'],
}

/** Returns the codes for a current cancer at the site of a history code; undefined for any other code. */
const sitesOf = (code: string): readonly string[] | undefined => {
  if (!code.startsWith('Z85')) return undefined
  const known = Object.keys(sites).find((history) => matchesAny([history], code))
  return known === undefined ? undefined : sites[known]
}

/** Sections I.C.2.m and I.C.21.c.4: a cancer is either current or history, not both. */
export const cancerHistory: Rule = (_parts, { diagnoses }) => {
  const listed = readable(diagnoses)
  return listed.flatMap((history) => {
    const patterns = sitesOf(history.code)
    if (patterns === undefined) return []
    return listed
      .filter(({ code }) => matchesAny(patterns, code))
      .map((cancer) =>
        warning('cancer-and-history', history.path, tell('presentAndPast', cancer.value, history.value), {
          source: tell('sources.guideline', ['I.C.2.m', 'I.C.21.c.4']),
          about: about(cancer, history),
        }),
      )
  })
}
