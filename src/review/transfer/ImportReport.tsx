import type { ImportRow } from '../../client/readImport.js'
import { joinMessages } from '../../encounter/joinMessages.js'
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
  return [`Kept, but not a field of this form: ${names}${more > 0 ? ` and ${formatCount(more)} more` : ''}`]
}

const tellRow = (row: ImportRow, choice: ImportChoice): Pick<ToldRow, 'tone' | 'outcome' | 'why'> => {
  const unknown = tellUnknown(row.unknown)
  if (row.kind === 'invalid') {
    return { tone: 'bad', outcome: 'Cannot be imported', why: joinMessages([...row.messages, ...unknown]) }
  }
  const taken = isChosen(row, choice)
  const duplicate = row.kind === 'duplicate' ? [row.message] : []
  const status =
    row.status === undefined ? [] : [`${row.status} in the file${taken ? ', becomes a draft' : ''}`]
  const why = joinMessages([...duplicate, ...status, ...unknown])
  if (taken) {
    const tone: RowTone = duplicate.length > 0 || row.isClosed ? 'look' : 'good'
    return { tone, outcome: 'Will be imported', why }
  }
  return duplicate.length > 0 && !(row.isClosed && !choice.withClosed)
    ? { tone: 'look', outcome: 'Duplicate', why }
    : { tone: 'none', outcome: 'Left out', why }
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
  const count = (holds: (row: ToldRow) => boolean) => formatCount(told.filter(holds).length)
  const leftOut = told.filter(({ tone }) => tone === 'none').length
  return (
    <>
      <div role="status">
        <FocusedHeading>
          {count(({ outcome }) => outcome === 'Will be imported')} of {formatCount(rows.length)} rows can be
          imported
        </FocusedHeading>
        <p>
          Duplicates: {formatCount(rows.filter(({ kind }) => kind === 'duplicate').length)}.
          {leftOut === 0 ? '' : ` Left out: ${formatCount(leftOut)}.`} Not importable:{' '}
          {count(({ tone }) => tone === 'bad')}.
        </p>
      </div>
      <RowsTable heading="Row" rows={toneOrder.flatMap((tone) => told.filter((row) => row.tone === tone))} />
    </>
  )
}
