import type { ReactNode, Ref } from 'react'
import type { Transition } from '../../encounter/workflow.js'
import * as en from '../../messages/en/actions.js'
import * as enKeyNames from '../../messages/en/keyNames.js'
import { Button, type ButtonTone } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { Menu } from '../../ui/Menu/Menu.js'
import { shortcutProps } from '../../ui/shortcuts.js'
import styles from './ActionBar.module.css'
import { formShortcuts } from './formShortcuts.js'

const tones: Readonly<Record<Transition['tone'], ButtonTone>> = {
  forward: 'primary',
  back: 'plain',
  end: 'danger',
}

/**
 * The bar at the bottom edge, always in reach: the actions that the current user may take, the status line and the steps of
 * the workflow.
 */
export const ActionBar = ({
  transitions,
  isDraft,
  exists,
  hidesBack,
  onSave,
  onEdit,
  onTransition,
  notes,
  state,
  stateRef,
}: {
  readonly transitions: readonly Transition[]
  readonly isDraft: boolean
  /** Whether it was ever saved: otherwise there is nothing to void. */
  readonly exists: boolean
  /** Moves the steps back to the menu, as when someone else changed the status: they would replace the step forward. */
  readonly hidesBack: boolean
  /** Absent where the fields are read-only. */
  readonly onSave: (() => void) | undefined
  /** Makes the fields editable; absent where they are, or may not be. */
  readonly onEdit: (() => void) | undefined
  readonly onTransition: (transition: Transition) => void
  /** What the last action did. */
  readonly notes: ReactNode
  /** The status line and the steps. */
  readonly state: ReactNode
  /** Set to the element around them, which can take the focus. */
  readonly stateRef: Ref<HTMLDivElement>
}) => {
  const words = useWords('actions', en)
  const { nameOfAction } = useWorkflowNames()
  const keyNames = useWords('keyNames', enKeyNames)
  const offered = transitions.filter(({ needsReason }) => exists || !needsReason)
  const isInMenu = ({ tone }: Transition) => tone === 'end' || (hidesBack && tone === 'back')
  const button = (transition: Transition) => (
    <Button
      key={transition.to}
      tone={tones[transition.tone]}
      {...(isDraft && transition.tone === 'forward'
        ? shortcutProps(formShortcuts.submit, keyNames)
        : undefined)}
      onClick={() => onTransition(transition)}
    >
      {nameOfAction(transition.action)}
    </Button>
  )
  const inMenu = offered.filter(isInMenu).map((transition) => ({
    key: transition.to,
    label: nameOfAction(transition.action),
    ...(transition.tone === 'end' ? { tone: 'danger' as const } : undefined),
    onSelect: () => onTransition(transition),
  }))
  return (
    <div
      className={styles.bar}
      data-docked
      // Ignores the second click of a double click: "Return to draft" is shown where Submit was.
      onClickCapture={(event) => {
        if (event.detail > 1) event.stopPropagation()
      }}
    >
      {notes}
      <div className={styles.line}>
        <div ref={stateRef} className={styles.state} tabIndex={-1}>
          {state}
        </div>
        <div className={styles.buttons}>
          {offered.filter(({ tone }) => tone === 'forward').map(button)}
          {onSave === undefined ? null : (
            <Button onClick={onSave} {...shortcutProps(formShortcuts.save, keyNames)}>
              {isDraft ? words.saveDraft : words.saveChanges}
            </Button>
          )}
          {onEdit === undefined ? null : <Button onClick={onEdit}>{words.edit}</Button>}
          {offered.filter((transition) => transition.tone === 'back' && !isInMenu(transition)).map(button)}
        </div>
        {inMenu.length === 0 ? null : (
          <div className={styles.more}>
            <Menu label={words.more} items={inMenu} opens="above">
              <span aria-hidden="true">⋯</span>
            </Menu>
          </div>
        )}
      </div>
    </div>
  )
}
