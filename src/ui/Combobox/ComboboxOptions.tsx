import type { UseComboboxGetItemProps } from 'downshift'
import { memo, type ReactNode } from 'react'
import styles from './Combobox.module.css'

interface ComboboxOptionsProps<Item> {
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly renderItem: (item: Item) => ReactNode
  readonly getItemProps: UseComboboxGetItemProps<Item>
}

const Options = <Item,>({ items, itemKey, renderItem, getItemProps }: ComboboxOptionsProps<Item>) =>
  items.map((item, index) => (
    <li key={itemKey(item)} {...getItemProps({ item, index })} className={styles.option}>
      {renderItem(item)}
    </li>
  ))

// memo() forgets the type parameter, so it is given back.
/** The options of a combobox. They render again when they change, not for each key in the input. */
export const ComboboxOptions = memo(Options) as <Item>(props: ComboboxOptionsProps<Item>) => ReactNode
