import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import type { ByteKind } from './recogniseBytes.js'
import type { UnusableKind } from './recogniseText.js'

const problems: Readonly<Record<UnusableKind | Exclude<ByteKind, 'text'> | 'workbook', string>> =
  words.useless

/** The error for an unusable file: why, and how to fix it. */
export const unusableFile = (file: string, kind: keyof typeof problems): CodeFileError =>
  new CodeFileError(file, problems[kind])

const mostNamed = 10

/** The error for a zip that holds nothing usable. */
export const nothingOfUse = (file: string, entries: readonly string[]): CodeFileError =>
  new CodeFileError(
    file,
    entries.length === 0
      ? words.emptyZip
      : words.uselessZip(entries.slice(0, mostNamed).join(', '), entries.length - mostNamed),
  )
