import { memo, type ReactNode } from 'react'
import styles from './Combobox.module.css'

/** The id of the option for an item: from the item, so that another item at its position is another option. */
export const optionId = (id: string, key: string): string => `${id}-option-${key}`

interface ComboboxOptionsProps<Item> {
  /** Id of the combobox. */
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

// memo() forgets the type parameter, so it is given back.
/** The options of a combobox. They render again when they change, not for each key in the input. */
export const ComboboxOptions = memo(Options) as <Item>(props: ComboboxOptionsProps<Item>) => ReactNode
