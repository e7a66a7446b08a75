import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import { checkFiscalYear, fiscalYearIn } from './fiscalYear.js'
import { elementsOf, textOf, type XmlElement } from './parseXml.js'

/**
 * The fiscal year of an XML file of ICD-10-CM: from its `version` element, or the names of the file and its zip.
 *
 * @throws CodeFileError where neither has a year, or a year that ICD-10-CM cannot have.
 */
export const readXmlYear = (
  root: XmlElement,
  file: string,
  { names, today }: { readonly names: readonly string[]; readonly today: string },
): number => {
  const version = textOf(elementsOf(root, 'version')[0])
  const year = [version, ...names].map(fiscalYearIn).find((found) => found !== undefined)
  if (year === undefined) throw new CodeFileError(file, words.unknownXmlYear)
  checkFiscalYear(year, file, today)
  return year
}
