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
import { type EncounterId, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { Sayable } from '../../messages/Told.js'
import { focusedElement } from '../../ui/focusedElement.js'
import { usePainted } from '../../ui/usePainted.js'
import { useReview } from '../ReviewContext.js'
import { EncounterRow } from './EncounterRow.js'
import styles from './EncounterTable.module.css'
import { idOf } from './idOf.js'
import { rowsPerBlock as block } from './prepareList.js'
import { useNames } from './useNames.js'
import { useRowFindings } from './useRowFindings.js'
import { type RowsHandle, useVirtualRows, type VirtualRows } from './useVirtualRows.js'

/** The props of the rows, apart from their positions. */
export interface RowsProps {
  /** The loaded records, a prefix of the list. */
  readonly records: readonly EncounterRecord[]
  readonly showStatus: boolean
  readonly openId: string | undefined
  readonly selected: ReadonlySet<string>
  /** The row that the cursor waits at without the user having moved there. */
  readonly nextId: string | undefined
  readonly failures: ReadonlyMap<string, Sayable>
  readonly hrefOf: (id: EncounterId) => string
  readonly onOpen: (id: string) => void
  readonly onFocusRow: (id: string) => void
  readonly onSelect: (id: string, through: boolean) => void
  readonly loadTo: (position: number) => void
  /** Identifies the next page; undefined after the last. */
  readonly next: string | undefined
}

const noRecords: readonly EncounterRecord[] = []

/** How many rows are rendered beyond the viewport, above and below. */
const overscan = 4

/** Takes the space of rows that are not rendered. */
const Gap = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className={styles.gap} style={{ height }} />
  )

type BodyProps = RowsProps &
  Pick<VirtualRows, 'items' | 'start'> & {
    /** The top of what follows the last row. */
    readonly bottom: number
    /** The first rows have been painted. Findings and further rows wait for that. */
    readonly painted: boolean
  }

/** The rendered rows and the gaps between them. Scrolling renders it only when rows come or go. */
const Body = memo(({ records, items, start, bottom, painted, ...props }: BodyProps) => {
  const { client, ui } = useReview()
  const first = items.find(({ index }, at) => items[at + 1]?.index === index + 1)?.index ?? 0
  const blockStart = Math.floor(first / block) * block
  const blockEnd = Math.ceil((first + items.length) / block) * block
  const blockRecords = useMemo(() => records.slice(blockStart, blockEnd), [records, blockStart, blockEnd])
  const [patients, providers] = useMemo(() => {
    const parts = blockRecords.map(({ encounter }) => readEncounter(encounter, ui))
    return [parts.map(({ patientId }) => patientId), parts.map(({ providerId }) => providerId)]
  }, [blockRecords, ui])
  const patientOf = useNames(client.directory, 'patient', patients)
  const providerOf = useNames(client.directory, 'provider', providers)
  const findingsOf = useRowFindings(painted ? blockRecords : noRecords)
  const today = todayOf(new Date())

  // Load one block ahead of the viewport, so that scrolling does not wait. This is an effect of what is rendered and not a
  // scroll handler, since a list that is sorted or filtered starts over with a first page at the same scroll position.
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
        isOpen={key === props.openId}
        isSelected={props.selected.has(key)}
        isNext={key === props.nextId}
        failure={props.failures.get(key)}
        showStatus={props.showStatus}
        today={today}
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
      <Gap key="after" height={bottom - end} />
    </>
  )
})

const positionOf = ({ target }: FocusEvent): number | undefined => {
  const position = target.closest('tr')?.dataset.index
  return position === undefined ? undefined : Number(position)
}

const noPositions: ReadonlyMap<string, number> = new Map()

/** The positions of the rows that failed, by id. */
const positionsOf = (
  failures: RowsProps['failures'],
  records: readonly EncounterRecord[],
  ui: EncounterUi,
): ReadonlyMap<string, number> => {
  if (failures.size === 0) return noPositions
  const ids = records.map((record, index) => [idOf(record, ui), index] as const)
  return new Map(ids.filter(([id]) => failures.has(id)))
}

/** The virtualized rows of a list. The row with the focus stays rendered wherever the list is scrolled to. */
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
  const { ui } = useReview()
  const { records, failures } = props
  const failed = useMemo(() => positionsOf(failures, records, ui), [failures, records, ui])
  const { items, start, end, reveal, pin } = useVirtualRows(body, total, painted ? overscan : 0, failed)
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
      onFocus={(event) => pin(positionOf(event))}
      onBlur={({ target }) => {
        // The row keeps the focus while only the window has lost it.
        if (focusedElement() !== target) pin(undefined)
      }}
    >
      <Body {...props} items={items} start={start} bottom={end} painted={painted} />
    </tbody>
  )
}
