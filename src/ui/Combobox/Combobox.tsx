import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import styles from './Combobox.module.css'
import { ComboboxOptions } from './ComboboxOptions.js'
import type { ComboboxProps } from './ComboboxProps.js'
import { describeResults, ResultStatus } from './ResultStatus.js'
import { useDraftText } from './useDraftText.js'

const { InputBlur, InputClick } = useCombobox.stateChangeTypes

const skipDownshift = (event: KeyboardEvent) => {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
}

/**
 * An editable combobox with a list popup (WAI-ARIA combobox pattern). It owns no value: the text and the items come
 * from its owner, who is told what was picked. The first item is ready for Enter once something is typed.
 */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { id, items, itemKey, itemText, readOnly = false, emptyMessage } = props
  const { draft, change, flush } = useDraftText(props.text, props.onTextChange)
  const stale = props.stale === true || draft !== props.text
  const [highlight, setHighlight] = useState<{ items: readonly Item[]; index: number }>()
  const enterWaits = useRef(false)
  const firstReady = draft !== '' && items.length > 0
  const moved = highlight?.items === items
  const highlightedIndex = moved ? highlight.index : firstReady ? 0 : -1

  // From the item, not its position: another first item is another active descendant, and is announced.
  const optionId = useCallback(
    (index: number) => {
      const item = items[index]
      return `${id}-option-${item === undefined ? '' : itemKey(item)}`
    },
    [id, items, itemKey],
  )
  const ownItems = useMemo(() => [...items], [items])

  const reduce = (_: UseComboboxState<Item>, { type, changes }: UseComboboxStateChangeOptions<Item>) => {
    // A click opens and never closes; to leave is not to pick.
    if (type === InputClick) return { ...changes, isOpen: true }
    if (type === InputBlur) return { ...changes, selectedItem: null }
    const { selectedItem } = changes
    return selectedItem && props.keepsOpen?.(selectedItem) ? { ...changes, isOpen: true } : changes
  }

  const { isOpen, getInputProps, getMenuProps, getItemProps, openMenu, closeMenu } = useCombobox<Item>({
    items: ownItems,
    inputId: id,
    menuId: `${id}-popup`,
    getItemId: optionId,
    inputValue: draft,
    selectedItem: null,
    highlightedIndex,
    // Also brings an option into view that is below the fold of the page.
    scrollIntoView: (option) => option.scrollIntoView?.({ block: 'nearest' }),
    stateReducer: reduce,
    // With nothing highlighted it is the first again: what is typed or pointed at elsewhere takes no item from Enter.
    onHighlightedIndexChange: ({ highlightedIndex: index }) =>
      setHighlight(index === -1 ? undefined : { items, index }),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) props.onPick(selectedItem)
    },
  })

  const open = isOpen && !readOnly && (items.length > 0 || emptyMessage !== undefined)

  const waitForItems = (waits: boolean) => {
    if (enterWaits.current === waits) return
    enterWaits.current = waits
    props.onWaiting?.(waits)
  }

  // Enter was pressed before its items came: it is carried out once they are here.
  useEffect(() => {
    if (stale || !enterWaits.current) return
    waitForItems(false)
    const [first] = items
    if (first === undefined) {
      props.onEnter?.(draft)
    } else {
      closeMenu()
      props.onPick(first)
    }
  })

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') waitForItems(false)
    // Whatever the key does, it does it with the text as it stands; only letters can wait.
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) flush()
    props.onKeyDown?.(event)
    // Escape closes the popup; with none it is whoever is around that it is for.
    if (event.defaultPrevented || (event.key === 'Escape' && !open)) return skipDownshift(event)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) return skipDownshift(event)
    // Enter in a combobox picks; it never sends the form.
    event.preventDefault()
    if (event.altKey) {
      const item = stale || !isOpen ? undefined : items[highlightedIndex]
      if (item !== undefined) props.onAltEnter?.(item)
      return skipDownshift(event)
    }
    if (stale && draft !== '') {
      skipDownshift(event)
      if (props.onEarlyEnter?.(draft) === true) closeMenu()
      else waitForItems(true)
    } else if (!isOpen || highlightedIndex === -1) {
      skipDownshift(event)
      props.onEnter?.(draft)
    }
  }

  const popup = useRef<HTMLDivElement>(null)
  // A popup below the fold, or one that grew, comes into view.
  useEffect(() => {
    if (open && items.length >= 0) popup.current?.scrollIntoView?.({ block: 'nearest' })
  }, [open, items.length])

  return (
    <div className={styles.combobox}>
      <input
        {...getInputProps({
          ref: props.inputRef ?? null,
          onChange: (event) => {
            waitForItems(false)
            props.onTyped?.(event.currentTarget.value)
            change(event.currentTarget.value)
          },
          onKeyDown: handleKeyDown,
          onClick: props.onClick,
          onBlur: () => {
            flush()
            props.onBlur?.(enterWaits.current)
          },
        })}
        type="text"
        role="combobox"
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        aria-labelledby={undefined}
        aria-expanded={open}
        // Where the first item is read out with the results, it is not read out twice.
        aria-activedescendant={
          open && highlightedIndex >= 0 && (moved || itemText === undefined)
            ? optionId(highlightedIndex)
            : undefined
        }
        aria-invalid={props.invalid}
        aria-required={props.required}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        readOnly={readOnly}
        onPaste={props.onPaste}
        onFocus={() => {
          props.onFocus?.()
          if (props.openOnFocus === true && !readOnly) openMenu()
        }}
      />
      <div ref={popup} className={styles.popup} hidden={!open}>
        {props.heading === undefined || items.length === 0 ? null : (
          <p className={styles.heading}>{props.heading}</p>
        )}
        <ul
          {...getMenuProps({ 'aria-label': props.label, hidden: items.length === 0 })}
          className={styles.list}
          // What scrolls would else be a stop of the Tab key, or take the focus from the input when its bar is dragged.
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
        >
          <ComboboxOptions
            items={items}
            itemKey={itemKey}
            renderItem={props.renderItem}
            getItemProps={getItemProps}
          />
        </ul>
        {items.length === 0 ? <p className={styles.empty}>{emptyMessage}</p> : null}
      </div>
      {itemText === undefined ? null : (
        <ResultStatus
          text={open && !stale && draft !== '' ? describeResults(items, itemText, emptyMessage) : ''}
        />
      )}
    </div>
  )
}
