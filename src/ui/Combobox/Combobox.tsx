import {
  type KeyboardEvent,
  type PointerEvent,
  type UIEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { revealPopup, useTopLayer } from '../useTopLayer.js'
import styles from './Combobox.module.css'
import { ComboboxOptions, optionId } from './ComboboxOptions.js'
import type { ComboboxProps } from './ComboboxProps.js'
import { indexAfterKey } from './indexAfterKey.js'
import { ResultStatus, useResultWords } from './ResultStatus.js'
import { useDraftText } from './useDraftText.js'
import { usePlacement } from './usePlacement.js'
import { useTapOutside } from './useTapOutside.js'

interface Highlight<Item> {
  /** The highlight is lost when the items change. */
  readonly items: readonly Item[]
  readonly index: number
  /** Highlighted by a pointer, so it need not scroll into view. */
  readonly isPointedAt: boolean
}

/** The index of the option that an event happened on, or -1. */
const optionAt = ({ currentTarget, nativeEvent }: UIEvent): number => {
  const path = nativeEvent.composedPath()
  return [...currentTarget.children].findIndex((option) => path.includes(option))
}

/**
 * An editable combobox with a list popup (WAI-ARIA combobox pattern). Controlled: its owner has the text and the items. The
 * first item is highlighted once something is typed, so that Enter picks it, unless `highlightsFirst` is false.
 */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { id, items, itemKey, itemText, readOnly = false, emptyMessage, highlightsFirst = true } = props
  const describe = useResultWords()
  const { draft, change, flush } = useDraftText(props.text, props.onTextChange)
  const stale = props.stale === true || draft !== props.text
  const [isOpen, setIsOpen] = useState(false)
  const [highlight, setHighlight] = useState<Highlight<Item>>()
  // Set while Enter waits for items: for the one with this key, or for the first.
  const waitingEnter = useRef<{ readonly key: string | undefined }>(undefined)
  const pointer = useRef<{ readonly x: number; readonly y: number }>(undefined)
  const root = useRef<HTMLDivElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const open = isOpen && !readOnly && (items.length > 0 || emptyMessage !== undefined)
  // The first item by default, so that Enter has one to pick.
  const hasHighlight = highlight?.items === items
  const first = draft !== '' && items.length > 0 && highlightsFirst ? 0 : -1
  const highlightedIndex = hasHighlight ? highlight.index : first
  const highlighted = open ? items[highlightedIndex] : undefined

  const highlightAt = (index: number, isPointedAt = false) => {
    if (index !== highlightedIndex) setHighlight(index === -1 ? undefined : { items, index, isPointedAt })
  }
  const show = (index = -1) => {
    if (readOnly) return
    setIsOpen(true)
    highlightAt(index)
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

  const setWaitingEnter = (next: typeof waitingEnter.current) => {
    const wasWaiting = waitingEnter.current !== undefined
    waitingEnter.current = next
    if (wasWaiting !== (next !== undefined)) props.onWaiting?.(!wasWaiting)
  }

  // Completes a waiting Enter once its items are rendered, after any render: they arrive in no event of this component.
  useEffect(() => {
    const wait = waitingEnter.current
    if (stale || wait === undefined) return
    setWaitingEnter(undefined)
    if (items.length === 0 || (wait.key === undefined && !highlightsFirst)) {
      props.onEnter?.(draft)
      return
    }
    const item = wait.key === undefined ? items[0] : items.find((one) => itemKey(one) === wait.key)
    // Picks nothing instead of a highlighted item that is no longer there.
    if (item === undefined) return
    close()
    props.onPick(item)
  })

  const pressEnter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    // Enter picks an item, and never submits a form.
    event.preventDefault()
    if (readOnly) return
    if (event.altKey) {
      if (highlighted !== undefined && !stale) props.onAltEnter?.(highlighted)
    } else if (stale && draft !== '') {
      if (hasHighlight && highlighted !== undefined) setWaitingEnter({ key: itemKey(highlighted) })
      else if (props.onEarlyEnter?.(draft) === true) close()
      else setWaitingEnter({ key: undefined })
    } else if (highlighted !== undefined) pick(highlighted)
    else {
      // The owner shows why there is nothing to pick. Items stay, for the arrow keys.
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
    else if (key !== 'ArrowUp' || !altKey) highlightAt(index)
    else if (highlighted === undefined || stale) close()
    else pick(highlighted)
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method uses all keys while it composes. Safari reports the one that ends it only by its key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') setWaitingEnter(undefined)
    // Other keys than letters act on the text, which the owner must know by then.
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) flush()
    props.onKeyDown?.(event)
    if (event.key === 'Escape') {
      // Without a popup, Escape is left to a dialog around.
      if (open) event.preventDefault()
      // Also before its items are there: a popup must not open after Escape.
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
    // A finger that scrolls must not highlight. Safari also reports a move when the list scrolls under a still mouse.
    if (pointerType === 'touch' || isStill) return
    const index = optionAt(event)
    if (index >= 0) highlightAt(index, true)
  }

  const scrollsIntoView =
    open && items[highlightedIndex] !== undefined && !(hasHighlight && highlight.isPointedAt)
  // After any change of the highlight, also by new items.
  useEffect(() => {
    if (scrollsIntoView && items.length > 0)
      list.current?.children[highlightedIndex]?.scrollIntoView?.({ block: 'nearest' })
  }, [scrollsIntoView, highlightedIndex, items])

  // A popup that opens or grows below the fold scrolls into view, also when its items arrive later.
  useEffect(() => {
    if (open && items.length >= 0 && popup.current !== null && root.current !== null)
      revealPopup(popup.current, root.current)
  }, [open, items.length])

  useTapOutside(root, open, close)
  useTopLayer(popup, open)
  const { side, room } = usePlacement(popup, open)

  return (
    <div ref={root} className={styles.combobox}>
      <input
        part="input"
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
        // The results announce the first item, which must not be announced twice.
        aria-activedescendant={
          highlighted !== undefined && (hasHighlight || itemText === undefined)
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
          setWaitingEnter(undefined)
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
          props.onBlur?.(waitingEnter.current !== undefined)
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
          // Keeps the focus in the input.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (open ? close() : show())}
        >
          {props.opener}
        </button>
      )}
      <div
        ref={popup}
        className={styles.popup}
        part="popup"
        hidden={!open}
        data-side={side}
        data-room={room}
        // Keeps the focus in the input.
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
          // A scroll container is a tab stop by default.
          tabIndex={-1}
          onPointerMove={handlePointerMove}
          onMouseLeave={() => highlightAt(-1)}
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
              ? describe(items, itemText, highlightsFirst ? undefined : props.heading, emptyMessage)
              : ''
          }
        />
      )}
    </div>
  )
}
