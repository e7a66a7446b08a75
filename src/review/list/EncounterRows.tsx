import {
  type FocusEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type EncounterId, readEncounter } from '../../encounter/Encounter.js'
import { usePainted } from '../../ui/usePainted.js'
import { useReview } from '../ReviewContext.js'
import { EncounterRow } from './EncounterRow.js'
import styles from './EncounterTable.module.css'
import { rowsAtOnce as block } from './prepareList.js'
import { useNames } from './useNames.js'
import { useRowFindings } from './useRowFindings.js'
import { type RowsHandle, useVirtualRows, type VirtualRows } from './useVirtualRows.js'

/** What rows need beside where they are. */
export interface RowsProps {
  /** As many as are loaded, from the first on. */
  readonly records: readonly EncounterRecord[]
  readonly showStatus: boolean
  readonly chosenId: string | undefined
  readonly selected: ReadonlySet<string>
  /** The row that the keys go on from, where it has not been gone to. */
  readonly nextId: string | undefined
  readonly failures: ReadonlyMap<string, string>
  readonly hrefOf: (id: EncounterId) => string
  readonly onOpen: (id: string) => void
  readonly onFocusRow: (id: string) => void
  readonly onSelect: (id: string, through: boolean) => void
  readonly loadTo: (position: number) => void
  /** Tells apart what comes after these records; undefined where nothing does. */
  readonly next: string | undefined
}

const noRecords: readonly EncounterRecord[] = []

/** Rows that are rendered beyond the screen, above and below. */
const overscan = 4

/** A part of the table that is not rendered. */
const Gap = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className={styles.gap} style={{ height }} />
  )

type BodyProps = RowsProps &
  Pick<VirtualRows, 'items' | 'start' | 'height' | 'measure'> & {
    /** The first rows are on the screen: what is found on them, and further ones, come after. */
    readonly painted: boolean
  }

/** Rows, with gaps where they are not rendered. While the list scrolls it renders only when rows come or go. */
const Body = memo(({ records, items, start, height, measure, painted, ...props }: BodyProps) => {
  const { client, ui } = useReview()
  const first = items.find(({ index }, at) => items[at + 1]?.index === index + 1)?.index ?? 0
  const blockStart = Math.floor(first / block) * block
  const blockEnd = Math.ceil((first + items.length) / block) * block
  const about = useMemo(() => records.slice(blockStart, blockEnd), [records, blockStart, blockEnd])
  const [patients, providers] = useMemo(() => {
    const parts = about.map(({ encounter }) => readEncounter(encounter, ui))
    return [parts.map(({ patientId }) => patientId), parts.map(({ providerId }) => providerId)]
  }, [about, ui])
  const patientOf = useNames(client.directory, 'patient', patients)
  const providerOf = useNames(client.directory, 'provider', providers)
  const findingsOf = useRowFindings(painted ? about : noRecords)
  const today = todayOf(new Date())

  // Some beyond the screen, so that whoever scrolls on finds them there. Another list begins with fewer.
  const { loadTo, next } = props
  const count = records.length
  useEffect(() => {
    if (painted && next !== undefined && count < blockEnd + block) loadTo(blockEnd + block - 1)
  }, [painted, loadTo, next, blockEnd, count])

  const rows: ReactNode[] = []
  let end = start
  for (const item of items) {
    const record = records[item.index]
    if (record === undefined) continue
    const { id = '', patientId, providerId } = readEncounter(record.encounter, ui)
    const key = String(id)
    if (item.start > end)
      rows.push(<Gap key={rows.length === 0 ? 'before' : 'between'} height={item.start - end} />)
    rows.push(
      <EncounterRow
        key={key}
        record={record}
        position={item.index}
        patient={patientOf(patientId)}
        provider={providerOf(providerId)}
        assessment={painted ? findingsOf(record) : undefined}
        href={props.hrefOf(id)}
        isChosen={key === props.chosenId}
        isSelected={props.selected.has(key)}
        isNext={key === props.nextId}
        failure={props.failures.get(key)}
        showStatus={props.showStatus}
        today={today}
        measure={measure}
        onOpen={props.onOpen}
        onFocus={props.onFocusRow}
        onSelect={props.onSelect}
      />,
    )
    end = item.end
  }
  return (
    <>
      {rows}
      <Gap key="after" height={start + height - end} />
    </>
  )
})

const positionOf = ({ target }: FocusEvent): number | undefined => {
  const position = target.closest('tr')?.dataset.index
  return position === undefined ? undefined : Number(position)
}

/** The rows of a long list, of which only what is on the screen is rendered, and the row that has the focus. */
export const EncounterRows = ({
  total,
  handle,
  ...props
}: RowsProps & {
  readonly total: number
  readonly handle: RefObject<RowsHandle | null>
}) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const painted = usePainted()
  const { reveal, keep, ...rows } = useVirtualRows(body, total, painted ? overscan : 0)
  useImperativeHandle(
    handle,
    () => ({
      reveal,
      linkOf: (id) => body.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] a`) ?? null,
    }),
    [reveal],
  )
  return (
    <tbody
      role="rowgroup"
      ref={body}
      onFocus={(event) => keep(positionOf(event))}
      onBlur={() => keep(undefined)}
    >
      <Body {...props} {...rows} painted={painted} />
    </tbody>
  )
}
