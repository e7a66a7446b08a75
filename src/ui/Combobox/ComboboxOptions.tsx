import { memo, type ReactNode } from 'react'
import styles from './Combobox.module.css'

/** The id of an item's option. From its key, so that another item at the same position is announced. */
export const optionId = (id: string, key: string): string => `${id}-option-${key}`

interface ComboboxOptionsProps<Item> {
  /** The id of the combobox. */
  readonly id: string
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly highlightedIndex: number
}

const Options = <Item,>({ id, items, itemKey, renderItem, highlightedIndex }: ComboboxOptionsProps<Item>) =>
  items.map((item, index) => {
    const key = itemKey(item)
    return (
      <li
        key={key}
        id={optionId(id, key)}
        role="option"
        aria-selected={index === highlightedIndex}
        className={styles.option}
      >
        {renderItem(item)}
      </li>
    )
  })

/** The options of a combobox, memoized so that a key in the input does not render them. */
// The cast restores the type parameter, which memo() drops.
export const ComboboxOptions = memo(Options) as <Item>(props: ComboboxOptionsProps<Item>) => ReactNode
