import type { ImportRow } from '../../client/readImport.js'
import { joinMessages } from '../../encounter/joinMessages.js'
import * as words from '../../messages/en/transfer.js'
import { formatCount } from '../../messages/formats.js'
import { FocusedHeading } from './FocusedHeading.js'
import { RowsTable, type RowTone, type ToldRow } from './RowsTable.js'

/** Which rows are taken in beside those that nothing speaks against. */
export interface ImportChoice {
  readonly withDuplicates: boolean
  /** Those whose status is read-only. */
  readonly withClosed: boolean
}

/** Whether a row is taken in. */
export const isChosen = (row: ImportRow, { withDuplicates, withClosed }: ImportChoice): boolean =>
  row.kind !== 'invalid' && (row.kind === 'valid' || withDuplicates) && (!row.isClosed || withClosed)

const mostNamed = 5
const longestName = 40

const shorten = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName)}…` : name

/** Names the properties that no field shows. */
const tellUnknown = (unknown: readonly string[]): readonly string[] => {
  if (unknown.length === 0) return []
  const more = unknown.length - mostNamed
  const names = unknown.slice(0, mostNamed).map(shorten).join(', ')
  return [words.unknownFields(names, more)]
}

const tellRow = (row: ImportRow, choice: ImportChoice): Pick<ToldRow, 'tone' | 'outcome' | 'why'> => {
  const unknown = tellUnknown(row.unknown)
  if (row.kind === 'invalid') {
    return { tone: 'bad', outcome: words.cannotBeImported, why: joinMessages([...row.messages, ...unknown]) }
  }
  const taken = isChosen(row, choice)
  const duplicate = row.kind === 'duplicate' ? [row.message] : []
  const status = row.status === undefined ? [] : [words.statusInFile(row.status, taken)]
  const why = joinMessages([...duplicate, ...status, ...unknown])
  if (taken) {
    const tone: RowTone = duplicate.length > 0 || row.isClosed ? 'look' : 'good'
    return { tone, outcome: words.willBeImported, why }
  }
  return duplicate.length > 0 && !(row.isClosed && !choice.withClosed)
    ? { tone: 'look', outcome: words.duplicate, why }
    : { tone: 'none', outcome: words.leftOut, why }
}

const toneOrder: readonly RowTone[] = ['bad', 'look', 'none', 'good']

/** What would become of each row of a file, as it is chosen now; those to look at first. */
export const ImportReport = ({
  rows,
  choice,
}: {
  readonly rows: readonly ImportRow[]
  readonly choice: ImportChoice
}) => {
  const told = rows.map((row) => ({
    position: row.position,
    heading: formatCount(row.position),
    encounter: row.encounter,
    ...tellRow(row, choice),
  }))
  const count = (holds: (row: ToldRow) => boolean) => told.filter(holds).length
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
            count(({ tone }) => tone === 'none'),
            count(({ tone }) => tone === 'bad'),
          )}
        </p>
      </div>
      <RowsTable
        heading={words.row}
        rows={toneOrder.flatMap((tone) => told.filter((row) => row.tone === tone))}
      />
    </>
  )
}
