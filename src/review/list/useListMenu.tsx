import { type ReactNode, useState } from 'react'
import type { EncounterQuery } from '../../client/EncounterClient.js'
import * as en from '../../messages/en/filters.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { Menu } from '../../ui/Menu/Menu.js'
import { useSummary } from '../day/useSummary.js'
import { todayTab } from '../place/ListPlace.js'
import type { ReviewBoardProps } from '../ReviewBoardProps.js'
import { useTransfer } from '../transfer/useTransfer.js'
import type { Announce } from '../useAnnouncement.js'

const FailedKeys = ({
  onClose,
  children,
}: {
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const words = useWords('filters', en)
  return (
    <Dialog title={words.keys} onClose={onClose}>
      {children}
    </Dialog>
  )
}

const KeysDialog = lazyComponent(() => import('../keys/KeysDialog.js').then((part) => part.KeysDialog), {
  wrapError: (notice, { onClose }) => <FailedKeys onClose={onClose}>{notice}</FailedKeys>,
})

/** The menu of the list's less frequent actions, and what they show. */
export interface ListMenu {
  readonly button: ReactNode
  readonly summary: ReactNode
  readonly dialogs: ReactNode
  readonly compact: boolean
  readonly showKeys: () => void
}

/** Builds the menu of the list. */
export const useListMenu = (
  {
    target,
    form,
    compactRows,
    onCompactRows,
  }: Pick<ReviewBoardProps, 'target' | 'form' | 'compactRows' | 'onCompactRows'>,
  query: EncounterQuery,
  announce: Announce,
): ListMenu => {
  const words = useWords('filters', en)
  const [ownCompact, setOwnCompact] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const { show, summary } = useSummary(query)
  const transfer = useTransfer({ query, schema: form?.schema, announce })
  const compact = compactRows ?? ownCompact
  const showKeys = () => setKeysShown(true)
  return {
    button: (
      <Menu
        label={words.more}
        tone="plain"
        items={[
          ...transfer.items,
          { key: 'summary', label: words.summary, startsGroup: true, onSelect: show },
          {
            key: 'compact',
            label: words.compactRows,
            checked: compact,
            startsGroup: true,
            onSelect: () => {
              setOwnCompact(!compact)
              onCompactRows?.(!compact)
            },
          },
          { key: 'keys', label: words.keys, onSelect: showKeys },
        ]}
      />
    ),
    summary,
    dialogs: (
      <>
        {transfer.dialogs}
        {keysShown ? (
          <KeysDialog inToday={target.place.status === todayTab} onClose={() => setKeysShown(false)} />
        ) : null}
      </>
    ),
    compact,
    showKeys,
  }
}
