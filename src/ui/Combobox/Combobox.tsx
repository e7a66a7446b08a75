import {
  type KeyboardEvent,
  type PointerEvent,
  type UIEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import styles from './Combobox.module.css'
import { ComboboxOptions, optionId } from './ComboboxOptions.js'
import type { ComboboxProps } from './ComboboxProps.js'
import { indexAfterKey } from './indexAfterKey.js'
import { describeResults, ResultStatus } from './ResultStatus.js'
import { useDraftText } from './useDraftText.js'
import { usePlacement } from './usePlacement.js'
import { useTapOutside } from './useTapOutside.js'

interface Highlight<Item> {
  /** It is gone when others take their place. */
  readonly items: readonly Item[]
  readonly index: number
  /** What is pointed at is in sight already. */
  readonly isPointedAt: boolean
}

/** The position of the option that something happened to, or -1. */
const optionAt = ({ currentTarget, nativeEvent }: UIEvent): number => {
  const path = nativeEvent.composedPath()
  return [...currentTarget.children].findIndex((option) => path.includes(option))
}

/**
 * An editable combobox with a list popup (WAI-ARIA combobox pattern). It owns no value: the text and the items come
 * from its owner, who is told what was picked. The first item is ready for Enter once something is typed, unless told otherwise.
 */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { id, items, itemKey, itemText, readOnly = false, emptyMessage, marksFirst = true } = props
  const { draft, change, flush } = useDraftText(props.text, props.onTextChange)
  const stale = props.stale === true || draft !== props.text
  const [isOpen, setIsOpen] = useState(false)
  const [highlight, setHighlight] = useState<Highlight<Item>>()
  // Enter that waits for its items: for the first of them, or for the one of this key.
  const enterWaits = useRef<{ readonly key: string | undefined }>(undefined)
  const pointer = useRef<{ readonly x: number; readonly y: number }>(undefined)
  const root = useRef<HTMLDivElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const open = isOpen && !readOnly && (items.length > 0 || emptyMessage !== undefined)
  // With nothing highlighted it is the first: what is typed or pointed at elsewhere takes no item from Enter.
  const moved = highlight?.items === items
  const highlightedIndex = moved ? highlight.index : draft !== '' && items.length > 0 && marksFirst ? 0 : -1
  const highlighted = open ? items[highlightedIndex] : undefined

  const mark = (index: number, isPointedAt = false) => {
    if (index !== highlightedIndex) setHighlight(index === -1 ? undefined : { items, index, isPointedAt })
  }
  const show = (index = -1) => {
    if (readOnly) return
    setIsOpen(true)
    mark(index)
  }
  const close = useCallback(() => {
    setIsOpen(false)
    setHighlight(undefined)
  }, [])
  const pick = (item: Item) => {
    if (props.keepsOpen?.(item) === true) show()
    else close()
    props.onPick(item)
  }

  const waitForItems = (wait: typeof enterWaits.current) => {
    const waited = enterWaits.current !== undefined
    enterWaits.current = wait
    if (waited !== (wait !== undefined)) props.onWaiting?.(!waited)
  }

  // Enter was pressed before its items came: it is carried out once they are here.
  useEffect(() => {
    const wait = enterWaits.current
    if (stale || wait === undefined) return
    waitForItems(undefined)
    if (items.length === 0 || (wait.key === undefined && !marksFirst)) {
      props.onEnter?.(draft)
      return
    }
    const item = wait.key === undefined ? items[0] : items.find((one) => itemKey(one) === wait.key)
    // Where what was marked is gone, nothing is picked in its place.
    if (item === undefined) return
    close()
    props.onPick(item)
  })

  const pressEnter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    // Enter in a combobox picks; it never sends the form.
    event.preventDefault()
    if (readOnly) return
    if (event.altKey) {
      if (highlighted !== undefined && !stale) props.onAltEnter?.(highlighted)
    } else if (stale && draft !== '') {
      if (moved && highlighted !== undefined) waitForItems({ key: itemKey(highlighted) })
      else if (props.onEarlyEnter?.(draft) === true) close()
      else waitForItems({ key: undefined })
    } else if (highlighted !== undefined) pick(highlighted)
    else {
      // What it says its owner says from now on; items that are there stay, to be marked.
      if (items.length === 0) close()
      props.onEnter?.(draft)
    }
  }

  const pressListKey = (event: KeyboardEvent) => {
    const { key, altKey } = event
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
    const index = indexAfterKey(key, open ? highlightedIndex : -1, items.length)
    if (readOnly || index === undefined || !(open || isArrow)) return
    event.preventDefault()
    if (!open) show(key === 'ArrowDown' && altKey ? -1 : index)
    else if (key !== 'ArrowUp' || !altKey) mark(index)
    else if (highlighted === undefined || stale) close()
    else pick(highlighted)
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // All keys are for the input method that composes. Safari tells of the one that ends it by its number alone.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') waitForItems(undefined)
    // Whatever the key does, it does it with the text as it stands; only letters can wait.
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) flush()
    props.onKeyDown?.(event)
    // Escape closes the popup; with none it is whoever is around that it is for.
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
    }
    if (event.defaultPrevented) return
    if (event.key === 'Enter') pressEnter(event)
    else pressListKey(event)
  }

  const handlePointerMove = (event: PointerEvent<HTMLUListElement>) => {
    const { pointerType, clientX: x, clientY: y } = event
    const isStill = pointer.current?.x === x && pointer.current.y === y
    pointer.current = { x, y }
    // A finger marks nothing on its way to a tap. Safari tells of a move, too, where the list scrolls under the mouse.
    if (pointerType === 'touch' || isStill) return
    const index = optionAt(event)
    if (index >= 0) mark(index, true)
  }

  // Into view within the list, and within the page where it is below the fold.
  const bringsIntoView = open && items[highlightedIndex] !== undefined && !(moved && highlight.isPointedAt)
  useEffect(() => {
    if (bringsIntoView && items.length > 0)
      list.current?.children[highlightedIndex]?.scrollIntoView?.({ block: 'nearest' })
  }, [bringsIntoView, highlightedIndex, items])

  // A popup below the fold, or one that grew, comes into view.
  useEffect(() => {
    if (open && items.length >= 0) popup.current?.scrollIntoView?.({ block: 'nearest' })
  }, [open, items.length])

  useTapOutside(root, open, close)
  const { side, room } = usePlacement(popup, open)

  return (
    <div ref={root} className={styles.combobox}>
      <input
        ref={props.inputRef}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        aria-autocomplete="list"
        aria-controls={`${id}-popup`}
        aria-expanded={open}
        // Where the first item is read out with the results, it is not read out twice.
        aria-activedescendant={
          highlighted !== undefined && (moved || itemText === undefined)
            ? optionId(id, itemKey(highlighted))
            : undefined
        }
        aria-invalid={props.invalid}
        aria-required={props.required}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        readOnly={readOnly}
        value={draft}
        onChange={(event) => {
          waitForItems(undefined)
          props.onTyped?.(event.currentTarget.value)
          change(event.currentTarget.value)
          show()
        }}
        onKeyDown={handleKeyDown}
        onPaste={props.onPaste}
        onClick={() => {
          props.onClick?.()
          if (draft !== '' || props.opensEmpty !== false) show()
        }}
        onFocus={() => {
          props.onFocus?.()
        }}
        onBlur={() => {
          flush()
          props.onBlur?.(enterWaits.current !== undefined)
          close()
        }}
      />
      {props.opener === undefined || readOnly ? null : (
        <button
          type="button"
          className={styles.opener}
          tabIndex={-1}
          aria-expanded={open}
          aria-controls={`${id}-popup`}
          // A press on it leaves the focus in the input.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (open ? close() : show())}
        >
          {props.opener}
        </button>
      )}
      <div
        ref={popup}
        className={styles.popup}
        hidden={!open}
        data-side={side}
        data-room={room}
        // A press on it leaves the focus in the input.
        onMouseDown={(event) => event.preventDefault()}
      >
        {props.heading === undefined || items.length === 0 ? null : (
          <p className={styles.heading}>{props.heading}</p>
        )}
        <ul
          ref={list}
          id={`${id}-popup`}
          role="listbox"
          aria-label={props.label}
          hidden={items.length === 0}
          className={styles.list}
          // What scrolls would else be a stop of the Tab key.
          tabIndex={-1}
          onPointerMove={handlePointerMove}
          onMouseLeave={() => mark(-1)}
          onClick={(event) => {
            const item = items[optionAt(event)]
            if (item === undefined) return
            flush()
            pick(item)
          }}
        >
          <ComboboxOptions
            id={id}
            items={items}
            itemKey={itemKey}
            renderItem={props.renderItem}
            highlightedIndex={highlightedIndex}
          />
        </ul>
        {items.length === 0 ? <p className={styles.empty}>{emptyMessage}</p> : null}
        {props.hint === undefined || items.length === 0 ? null : (
          <p className={styles.hint} aria-hidden="true">
            {props.hint}
          </p>
        )}
      </div>
      {itemText === undefined ? null : (
        <ResultStatus
          text={
            open && !stale && draft !== ''
              ? describeResults(items, itemText, marksFirst ? undefined : props.heading, emptyMessage)
              : ''
          }
        />
      )}
    </div>
  )
}
