import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref } from 'react'

/** What a combobox over items of a kind takes. */
export interface ComboboxProps<Item> {
  /** Id of the input; those of the popup and its options follow from it. */
  readonly id: string
  /** Names the popup. */
  readonly label: string
  readonly text: string
  /** Called a moment after a key, once the letter is on the screen. */
  readonly onTextChange: (text: string) => void
  /** Called with each key at once. Must be quick. */
  readonly onTyped?: (text: string) => void
  readonly items: readonly Item[]
  /** Unique among the items. It and `renderItem` must stay the same functions between renders. */
  readonly itemKey: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly onPick: (item: Item) => void
  /** Whether the popup stays open when an item is picked, for those that it leads to. */
  readonly keepsOpen?: ((item: Item) => boolean) | undefined
  /** Alt+Enter on the highlighted item. */
  readonly onAltEnter?: ((item: Item) => void) | undefined
  /** How an item is read out: the first one is, with the number of items, once typing pauses. */
  readonly itemText?: ((item: Item) => string) | undefined
  /**
   * The items are not yet those of the text: Enter then waits for them, so that it never picks a stale one. Where an
   * option is marked, it picks that one if it is among them, and else none.
   */
  readonly stale?: boolean
  /** Enter has come to wait for its items, or no longer does. */
  readonly onWaiting?: (waiting: boolean) => void
  /**
   * Enter before the items of the text are here, and with none marked. Return true where the owner sees to it; else the
   * first item is picked once they are.
   */
  readonly onEarlyEnter?: (text: string) => boolean
  /**
   * False where the first item may not be what was meant: nothing is marked then until an arrow key marks it, and Enter
   * picks nothing. True unless told.
   */
  readonly marksFirst?: boolean
  /** Enter with no item to pick. */
  readonly onEnter?: (text: string) => void
  /** Whether a click opens it while nothing is typed; it does, unless told. The arrows always do. */
  readonly opensEmpty?: boolean
  /** The words of a button within the input that opens and closes the popup, for those who use no keys. */
  readonly opener?: string | undefined
  /** Stands above the items, for example "Used often". */
  readonly heading?: string | undefined
  /** Stands below the items, for example which key does what. Not read out. */
  readonly hint?: string | undefined
  /** Shown in place of the items where there are none. */
  readonly emptyMessage?: string | undefined
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean
  readonly invalid?: boolean
  readonly required?: boolean
  readonly describedBy?: string | undefined
  /** Told whether an Enter still waits for its items: they are picked although the input is left. */
  readonly onBlur?: (waiting: boolean) => void
  readonly onClick?: () => void
  readonly onFocus?: () => void
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void
  /** Called before the keys of the combobox; `preventDefault` keeps them from it, but Escape closes the popup still. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}
