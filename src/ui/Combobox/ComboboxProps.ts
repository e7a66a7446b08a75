import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref } from 'react'

/** The props of a combobox over items. */
export interface ComboboxProps<Item> {
  /** The id of the input. Those of the popup and its options derive from it. */
  readonly id: string
  /** Names the popup. */
  readonly label: string
  readonly text: string
  /** Called after the typed letter is painted. */
  readonly onTextChange: (text: string) => void
  /** Called within each change event. Must be fast. */
  readonly onTyped?: (text: string) => void
  readonly items: readonly Item[]
  /** Unique among the items. `itemKey` and `renderItem` must stay the same functions between renders. */
  readonly itemKey: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly onPick: (item: Item) => void
  /** Whether the popup stays open when an item is picked, to show the items under it. */
  readonly keepsOpen?: ((item: Item) => boolean) | undefined
  /** Called on Alt+Enter with the highlighted item. */
  readonly onAltEnter?: ((item: Item) => void) | undefined
  /** How an item is announced: the first one is, with the number of items, when typing pauses. */
  readonly itemText?: ((item: Item) => string) | undefined
  /**
   * Whether the items are still of an earlier text. Enter then waits for the next ones: it picks the highlighted item if
   * that is among them, or the first one where none is highlighted.
   */
  readonly stale?: boolean
  /** Called when Enter starts or stops waiting for items. */
  readonly onWaiting?: (waiting: boolean) => void
  /**
   * Called on Enter before the items of the text are known, with none highlighted. Return true to handle it; otherwise the
   * first item is picked once they are.
   */
  readonly onEarlyEnter?: (text: string) => boolean
  /** Whether the first item is highlighted once something is typed, and picked by Enter; true by default. */
  readonly highlightsFirst?: boolean
  /** Called on Enter with no item to pick. */
  readonly onEnter?: (text: string) => void
  /** Whether a click opens the popup of an empty input; true by default. Arrow keys always do. */
  readonly opensEmpty?: boolean
  /** The label of a button in the input that opens and closes the popup, for pointers. */
  readonly opener?: string | undefined
  /** Shown above the items, for example "Used often". */
  readonly heading?: string | undefined
  /** Shown below the items, such as their keys. Not announced. */
  readonly hint?: string | undefined
  /** Shown where there are no items. */
  readonly emptyMessage?: string | undefined
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean
  readonly invalid?: boolean
  readonly required?: boolean
  readonly describedBy?: string | undefined
  /** `waiting`: an Enter still waits for items, and picks one although the input has lost the focus. */
  readonly onBlur?: (waiting: boolean) => void
  readonly onClick?: () => void
  readonly onFocus?: () => void
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
  /** Called before the combobox handles a key. After `preventDefault` it only closes the popup on Escape. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}
