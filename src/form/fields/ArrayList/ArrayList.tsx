import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import * as enRowWords from '../../../messages/en/rows.js'
import * as en from '../../../messages/en/schemaStructure.js'
import type { ArrayField } from '../../../schema/FieldModel.js'
import { emptyFormValue } from '../../../schema/startValues.js'
import { Button } from '../../../ui/Button/Button.js'
import { useWords } from '../../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../../ui/lazyComponent.js'
import { useLatest } from '../../../ui/useLatest.js'
import { FieldsContext, useFieldsContext } from '../FieldsContext.js'
import { fieldId, itemPointer } from '../fieldNames.js'
import { Group } from '../Group.js'
import { useReveal } from '../useReveal.js'
import type { WidgetProps } from '../Widget.js'
import styles from './ArrayList.module.css'
import { insertionAt, moveOf, removalOf } from './listChange.js'
import { Row, type RowSetting } from './Row.js'
import type { RowCommands } from './RowActions.js'
import { RowList, type RowListProps } from './RowList.js'
import { shownFields, withNewKey } from './rowFields.js'
import { rowLayout, withoutRadios } from './rowLayout.js'
import { TableHead } from './TableHead.js'
import { useRowDrag } from './useRowDrag.js'
import { useRows } from './useRows.js'

/** More rows than this are rendered only where they are in sight. */
const mostRendered = 50
/** Loaded cards are folded when there are more. */
const mostOpen = 5

/** Until its chunk is there, the first rows are rendered. */
export const LongRowList = lazyComponent<RowListProps>(
  () => import('./VirtualRowList.js').then((part) => part.VirtualRowList),
  { fallback: (props) => <RowList {...props} keys={props.keys.slice(0, mostRendered + 1)} /> },
)

const firstControl = 'input, select, textarea, button:not([aria-expanded])'

/** A list of any kind of field: rows that can be added, removed, duplicated and moved. */
export const ArrayList = ({ field, pointer, id, label, readOnly }: WidgetProps<ArrayField>) => {
  const rowWords = useWords('rows', enRowWords)
  const words = useWords('schemaStructure', en)
  const context = useFieldsContext()
  const { idPrefix, widgets } = context
  const { keys, change, values } = useRows(pointer)
  const count = keys.length
  const layout = useMemo(() => rowLayout(field, widgets), [field, widgets])
  const [folded, setFolded] = useState<ReadonlySet<number>>(
    () => new Set(layout === 'cards' && keys.length > mostOpen ? keys : []),
  )
  const [pinned, setPinned] = useState<RowListProps['pinned']>()
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<{ readonly index: number; readonly value: unknown }>()
  const container = useRef<HTMLDivElement>(null)
  const mayGrowLong = count > mostRendered / 2
  useEffect(() => {
    if (mayGrowLong) LongRowList.preloadWhenIdle()
  }, [mayGrowLong])
  const addButton = useRef<HTMLButtonElement>(null)
  const isFull = count >= (field.maxItems ?? Number.POSITIVE_INFINITY)
  // An optional list may become empty on the way, since then it is left out.
  const isLeast = field.required && count <= (field.minItems ?? 0)

  /** The element of a row, which is opened and rendered first. */
  const show = (index: number, key: number | undefined): HTMLElement | undefined => {
    flushSync(() => {
      setPinned({ key })
      if (key !== undefined && folded.has(key))
        setFolded(new Set([...folded].filter((other) => other !== key)))
    })
    const rowId = fieldId(idPrefix, itemPointer(pointer, index))
    return container.current?.querySelector<HTMLElement>(`[id="${CSS.escape(rowId)}"]`) ?? undefined
  }
  useReveal(pointer, ([position]) => {
    if (position !== undefined) show(Number(position), keys[Number(position)])
  })

  const focusIn = (row: HTMLElement | undefined) => {
    const control = row?.matches(firstControl) ? row : row?.querySelector<HTMLElement>(firstControl)
    const target = control ?? row
    target?.focus()
    target?.scrollIntoView?.({ block: 'nearest' })
  }
  const nameOf = (index: number) => rowWords.nameOf(label, index + 1)

  const insert = (index: number, value: unknown) => {
    if (isFull) return
    change(insertionAt(index, value))
    setSaid(rowWords.added(nameOf(index)))
    setRemoved(undefined)
    latest.current.focusAt(index)
  }
  const commandsNow = {
    focusAt: (index: number) => focusIn(show(index, keys[index])),
    duplicate: (index: number) => insert(index + 1, withNewKey(field, structuredClone(values()[index]))),
    remove: (index: number) => {
      if (isLeast) return
      setRemoved({ index, value: structuredClone(values()[index]) })
      change(removalOf(index))
      setSaid(rowWords.removed(nameOf(index), count - 1))
      latest.current.focusAfterRemoval(index)
    },
    // The row that takes the place, and not a button in it, so that a key held down removes no more.
    focusAfterRemoval: (index: number) => {
      const next = Math.min(index, count - 1)
      const target = next < 0 ? addButton.current : show(next, keys[next])
      target?.focus()
    },
    move: (from: number, to: number) => {
      if (to < 0 || to >= count) return setSaid(rowWords.cannotMove(nameOf(from), to < 0))
      const root = container.current?.getRootNode()
      const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
      setPinned({ key: keys[from] })
      change(moveOf(from, to))
      // The browser takes the focus from an element that moves.
      if (focused instanceof HTMLElement) {
        focused.focus()
        focused.scrollIntoView?.({ block: 'nearest' })
      }
      setRemoved(undefined)
      setSaid(rowWords.moved(nameOf(from), to + 1, count))
    },
    toggle: (index: number) => {
      const key = keys[index]
      if (key === undefined) return
      setFolded(
        folded.has(key) ? new Set([...folded].filter((other) => other !== key)) : new Set([...folded, key]),
      )
    },
  }
  const latest = useLatest(commandsNow)
  const commands = useMemo(
    (): RowCommands => ({
      move: (from, to) => latest.current.move(from, to),
      duplicate: (index) => latest.current.duplicate(index),
      remove: (index) => latest.current.remove(index),
      toggle: (index) => latest.current.toggle(index),
    }),
    [latest],
  )
  const startDrag = useRowDrag(container, commands.move)
  const setting = useMemo(
    (): RowSetting => ({
      item: field.item,
      pointer,
      label,
      layout,
      readOnly,
      commands,
      canDuplicate: layout !== 'plain' && !field.uniqueItems,
      startDrag,
    }),
    [field, pointer, label, layout, readOnly, commands, startDrag],
  )
  const cells = useMemo(() => ({ ...context, widgets: withoutRadios(context.widgets) }), [context])

  const mostId = isFull ? `${id}-most` : undefined
  const leastId = isLeast ? `${id}-least` : undefined
  const List = count > mostRendered ? LongRowList : RowList
  const list = (
    <List
      keys={keys}
      container={container}
      className={count > mostRendered ? `${styles.rows} ${styles.scroller}` : styles.rows}
      pinned={pinned}
      renderRow={(index) => (
        <Row
          {...setting}
          index={index}
          count={count}
          isOpen={!folded.has(keys[index] ?? -1)}
          mostId={mostId}
          leastId={leastId}
        />
      )}
    />
  )

  return (
    <Group id={id} pointer={pointer} label={label} help={field.help}>
      <div
        className={styles.list}
        data-layout={layout}
        data-columns={
          layout === 'table' && field.item.kind === 'object' ? shownFields(field.item).length : undefined
        }
        data-long={count > mostRendered ? '' : undefined}
        data-reading={readOnly ? '' : undefined}
      >
        {layout === 'table' ? (
          <FieldsContext.Provider value={cells}>
            {count > 0 && field.item.kind === 'object' ? (
              <TableHead fields={shownFields(field.item)} readOnly={readOnly} />
            ) : null}
            {list}
          </FieldsContext.Provider>
        ) : (
          list
        )}
      </div>
      {readOnly ? null : (
        <div className={styles.foot}>
          <Button
            ref={addButton}
            aria-disabled={isFull}
            aria-describedby={mostId}
            onClick={() => insert(count, withNewKey(field, emptyFormValue(field.item)))}
          >
            {words.addTo(label)}
          </Button>
          {isFull ? (
            <span id={mostId} className={styles.reason}>
              {rowWords.most(count)}
            </span>
          ) : null}
          {isLeast && count > 0 ? (
            <span id={leastId} className={styles.reason}>
              {rowWords.least(count)}
            </span>
          ) : null}
          <span className={styles.reason} aria-live="polite">
            {said}
          </span>
          {removed === undefined ? null : (
            <Button tone="quiet" onClick={() => insert(removed.index, removed.value)}>
              {rowWords.undo}
            </Button>
          )}
          {count > 1 ? <span className={styles.keys}>{rowWords.moveKeys}</span> : null}
        </div>
      )}
    </Group>
  )
}
