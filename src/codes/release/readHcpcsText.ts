import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import { type HcpcsRecord, isRecordKind } from './HcpcsRecord.js'
import { parseDate } from './parseDate.js'
import { isBlankLine, linesOf, type TextFile } from './TextFile.js'

/**
 * Reads the fixed-width text file of CMS, 320 characters a line, columns from 1: code 1-5, sequence 6-10, record kind
 * 11, long description 12-91, added 269-276, terminated 285-292.
 *
 * @throws CodeFileError with the line that is malformed.
 */
export const readHcpcsText = (file: TextFile): readonly HcpcsRecord[] =>
  linesOf(file.text).flatMap((text, index) => {
    if (isBlankLine(text)) return []
    const kind = text.charAt(10)
    if (!isRecordKind(kind) || !/^\d{5}$/.test(text.slice(5, 10)))
      throw new CodeFileError(file.name, words.thenDownload(words.hcpcsMalformed), index + 1)
    return {
      line: index + 1,
      code: text.slice(0, 5).trim(),
      kind,
      text: text.slice(11, 91).trim(),
      added: parseDate(text.slice(268, 276)),
      ended: parseDate(text.slice(284, 292)),
    }
  })
