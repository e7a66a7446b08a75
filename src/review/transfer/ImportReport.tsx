import type { ImportRow } from '../../client/import/readImport.js'
import * as en from '../../messages/en/transfer.js'
import { joinMessages } from '../../messages/joinMessages.js'
import type { Messages } from '../../messages/Messages.js'
import type { Sayable } from '../../messages/Told.js'
import { useFormats, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { FocusedHeading } from './FocusedHeading.js'
import { type ReportRow, type RowDescription, RowsTable, type RowTone } from './RowsTable.js'

/** Which rows to import that are left out by default. */
export interface ImportChoice {
  readonly withDuplicates: boolean
  /** Whether to import encounters whose status is read-only. */
  readonly withClosed: boolean
}

/** Whether a row will be imported. */
export const isIncluded = (row: ImportRow, { withDuplicates, withClosed }: ImportChoice): boolean =>
  row.kind !== 'invalid' && (row.kind === 'valid' || withDuplicates) && (!row.isClosed || withClosed)

const maxNamed = 5
const maxNameLength = 40

const shorten = (name: string): string =>
  name.length > maxNameLength ? `${name.slice(0, maxNameLength)}…` : name

/** Describes the properties that no field shows. */
const describeUnknown = (unknown: readonly string[], words: Messages['transfer']): readonly string[] => {
  if (unknown.length === 0) return []
  const more = unknown.length - maxNamed
  const names = unknown.slice(0, maxNamed).map(shorten).join(', ')
  return [words.unknownFields(names, more)]
}

const describeRow = (
  row: ImportRow,
  choice: ImportChoice,
  words: Messages['transfer'],
  {
    say,
    nameOfStatus,
  }: { readonly say: (sayable: Sayable) => string; readonly nameOfStatus: (status: string) => string },
): RowDescription => {
  const unknown = describeUnknown(row.unknown, words)
  if (row.kind === 'invalid') {
    return {
      tone: 'error',
      outcome: words.cannotBeImported,
      why: joinMessages([...row.messages, ...unknown]),
    }
  }
  const included = isIncluded(row, choice)
  const duplicate = row.kind === 'duplicate' ? [say(row)] : []
  const status = row.status === undefined ? [] : [words.statusInFile(nameOfStatus(row.status), included)]
  const why = joinMessages([...duplicate, ...status, ...unknown])
  if (included) {
    const tone: RowTone = duplicate.length > 0 || row.isClosed ? 'warning' : 'success'
    return { tone, outcome: words.willBeImported, why }
  }
  return duplicate.length > 0 && !(row.isClosed && !choice.withClosed)
    ? { tone: 'warning', outcome: words.duplicate, why }
    : { tone: 'neutral', outcome: words.leftOut, why }
}

const toneOrder: readonly RowTone[] = ['error', 'warning', 'neutral', 'success']

/** Shows what will happen to each row of a file with the current choice. Problems come first. */
export const ImportReport = ({
  rows,
  choice,
}: {
  readonly rows: readonly ImportRow[]
  readonly choice: ImportChoice
}) => {
  const words = useWords('transfer', en)
  const { formatCount } = useFormats()
  const say = useSay()
  const { nameOfStatus } = useWorkflowNames()
  const reportRows = rows.map((row) => ({
    position: row.position,
    heading: formatCount(row.position),
    encounter: row.encounter,
    ...describeRow(row, choice, words, { say, nameOfStatus }),
  }))
  const count = (matches: (row: ReportRow) => boolean) => reportRows.filter(matches).length
  return (
    <>
      <div role="status">
        <FocusedHeading>
          {words.canImport(
            count(({ outcome }) => outcome === words.willBeImported),
            rows.length,
          )}
        </FocusedHeading>
        <p>
          {words.importCounts(
            rows.filter(({ kind }) => kind === 'duplicate').length,
            count(({ tone }) => tone === 'neutral'),
            count(({ tone }) => tone === 'error'),
          )}
        </p>
      </div>
      <RowsTable
        heading={words.row}
        rows={toneOrder.flatMap((tone) => reportRows.filter((row) => row.tone === tone))}
      />
    </>
  )
}
