import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'

const { InputBlur, InputChange, InputClick, InputKeyDownEnter, InputKeyDownEscape, ItemClick } =
  useCombobox.stateChangeTypes

/** What is typed belongs to the owner: leaving, picking and Escape do not change it here. */
export const keepText = <Item>(
  state: UseComboboxState<Item>,
  { type, changes }: UseComboboxStateChangeOptions<Item>,
): Partial<UseComboboxState<Item>> => {
  switch (type) {
    case InputChange:
      // What is highlighted follows from the items that are about to come.
      return { ...changes, highlightedIndex: state.highlightedIndex }
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
