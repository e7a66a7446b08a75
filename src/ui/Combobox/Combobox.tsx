import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react'
import styles from './Combobox.module.css'

interface ComboboxProps<Item> {
  /** Id of the input; those of the popup and its options follow from it. */
  readonly id: string
  /** Names the popup. */
  readonly label: string
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly onPick: (item: Item) => void
  /** The items are not yet those of the text: Enter then waits for them, so that it never picks a stale one. */
  readonly stale?: boolean
  /** Enter with no item to pick. */
  readonly onEnter?: (text: string) => void
  readonly openOnFocus?: boolean
  /** Stands above the items, for example "Used often". */
  readonly heading?: string | undefined
  /** Shown in place of the items where there are none. */
  readonly emptyMessage?: string | undefined
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean
  readonly invalid?: boolean
  readonly required?: boolean
  readonly describedBy?: string | undefined
  readonly onBlur?: () => void
  readonly onClick?: () => void
  readonly onFocus?: () => void
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
  /** Called before the keys of the combobox; `preventDefault` keeps them from it. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

const { InputBlur, InputClick, InputKeyDownEnter, InputKeyDownEscape, ItemClick } =
  useCombobox.stateChangeTypes

/** What is typed belongs to the owner: leaving, picking and Escape do not change it here. */
const keepText = <Item,>(
  state: UseComboboxState<Item>,
  { type, changes }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> => {
  switch (type) {
    case InputClick:
      return { ...changes, isOpen: true }
    case InputKeyDownEscape:
    case InputBlur:
      return { ...changes, selectedItem: null, inputValue: state.inputValue }
    case InputKeyDownEnter:
    case ItemClick:
      return { ...changes, inputValue: state.inputValue }
    default:
      return changes
  }
}

const skipDownshift = (event: KeyboardEvent) => {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
}

/**
 * An editable combobox with a list popup (WAI-ARIA combobox pattern). It owns no value: the text and the items come
 * from its owner, who is told what was picked. The first item is ready for Enter once something is typed.
 */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { id, text, items, stale = false, readOnly = false, emptyMessage } = props
  const [highlight, setHighlight] = useState<{ items: readonly Item[]; index: number }>()
  const enterWaits = useRef(false)
  const firstReady = text !== '' && items.length > 0 && !stale
  const highlightedIndex = highlight?.items === items ? highlight.index : firstReady ? 0 : -1

  const { isOpen, getInputProps, getMenuProps, getItemProps, openMenu, closeMenu } = useCombobox<Item>({
    items: [...items],
    inputId: id,
    menuId: `${id}-popup`,
    getItemId: (index) => `${id}-option-${index}`,
    inputValue: text,
    selectedItem: null,
    highlightedIndex,
    itemToString: () => text,
    itemToKey: (item) => (item === null ? null : props.itemKey(item)),
    stateReducer: keepText,
    onHighlightedIndexChange: (change) => setHighlight({ items, index: change.highlightedIndex }),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) props.onPick(selectedItem)
    },
  })

  // Enter was pressed before its items came: it is carried out once they are here.
  useEffect(() => {
    if (stale || !enterWaits.current) return
    enterWaits.current = false
    const [first] = items
    if (first === undefined) {
      props.onEnter?.(text)
    } else {
      closeMenu()
      props.onPick(first)
    }
  })

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    enterWaits.current = false
    props.onKeyDown?.(event)
    if (event.defaultPrevented) return skipDownshift(event)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) return skipDownshift(event)
    // Enter in a combobox picks; it never sends the form.
    event.preventDefault()
    if (stale && text !== '') {
      enterWaits.current = true
      skipDownshift(event)
    } else if (!isOpen || highlightedIndex === -1) {
      skipDownshift(event)
      props.onEnter?.(text)
    }
  }

  const open = isOpen && !readOnly && (items.length > 0 || emptyMessage !== undefined)
  return (
    <div className={styles.combobox}>
      <input
        {...getInputProps({
          ref: props.inputRef ?? null,
          onChange: (event) => props.onTextChange(event.currentTarget.value),
          onKeyDown: handleKeyDown,
          onClick: props.onClick,
          onBlur: () => {
            enterWaits.current = false
            props.onBlur?.()
          },
        })}
        type="text"
        role="combobox"
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        aria-labelledby={undefined}
        aria-expanded={open}
        aria-activedescendant={open && highlightedIndex >= 0 ? `${id}-option-${highlightedIndex}` : undefined}
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
      <div className={styles.popup} hidden={!open}>
        {props.heading === undefined || items.length === 0 ? null : (
          <p className={styles.heading}>{props.heading}</p>
        )}
        <ul {...getMenuProps({ 'aria-label': props.label, hidden: items.length === 0 })}>
          {items.map((item, index) => (
            <li key={props.itemKey(item)} {...getItemProps({ item, index })} className={styles.option}>
              {props.renderItem(item)}
            </li>
          ))}
        </ul>
        {items.length === 0 ? <p className={styles.empty}>{emptyMessage}</p> : null}
      </div>
    </div>
  )
}
