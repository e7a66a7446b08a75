import type { OutboxItem } from '../../client/outbox/Outbox.js'
import * as en from '../../messages/en/outbox.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import appStyles from '../app.module.css'

/** Asks whether to discard a change, which is nowhere else; undefined is one that cannot be read. */
export const DiscardDialog = ({
  item,
  following,
  onKeep,
  onDiscard,
}: {
  readonly item: OutboxItem | undefined
  /** Changes made after it to the same encounter. */
  readonly following: number
  readonly onKeep: () => void
  readonly onDiscard: () => void
}) => {
  const words = useWords('outbox', en)
  return (
    <Dialog title={words.discardTitle} onClose={onKeep}>
      <p>{item === undefined ? words.discardDamagedHint : words.discardHint}</p>
      {following === 0 ? null : <p>{words.discardFollowing(following)}</p>}
      {item?.isUncertain && item.problem === undefined ? <p>{words.discardUncertain}</p> : null}
      <div className={appStyles.buttons}>
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button tone="danger" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </Dialog>
  )
}
