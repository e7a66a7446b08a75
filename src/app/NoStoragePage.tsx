import * as en from '../messages/en/failures.js'
import type { Messages } from '../messages/Messages.js'
import type { Sayable } from '../messages/Told.js'
import { Button } from '../ui/Button/Button.js'
import { useSay, useWords } from '../ui/Language/LanguageContext.js'
import { Root } from '../ui/Root/Root.js'
import styles from './app.module.css'
import type { OpenedServer } from './OpenedServer.js'
import type { ChosenStorage } from './openClient.js'
import type { ReadDefinition } from './readDefinition.js'
import type { ReadLocale } from './readLocale.js'

/** Why the app cannot be shown. */
export type NoStorageReason =
  | Exclude<ChosenStorage, { kind: 'chosen' }>
  | Exclude<ReadDefinition, { kind: 'defined' }>
  | Exclude<OpenedServer, { kind: 'server' | 'not-signed-in' }>
  | Exclude<ReadLocale, { kind: 'locale' }>

const describe = (
  reason: NoStorageReason,
  words: Messages['failures'],
  say: (sayable: Sayable) => string,
): string => {
  switch (reason.kind) {
    case 'unknown':
      return words.unknownStorage(reason.name)
    case 'unreachable':
      return words.unreachable
    case 'refused':
      return say(reason)
    case 'wrong-locale':
      return words.wrongLocale(reason.name)
  }
}

/** Replaces the app when it cannot tell where encounters are stored, or what they consist of. */
export const NoStoragePage = ({ reason }: { readonly reason: NoStorageReason }) => {
  const words = useWords('failures', en)
  const say = useSay()
  return (
    <Root>
      <div className={styles.shell}>
        <main className={styles.main}>
          <h1 className={styles.title}>{words.noStorage}</h1>
          <p role="alert">{describe(reason, words, say)}</p>
          <p>{words.nothingLost}</p>
          <p className={styles.buttons}>
            <Button tone="primary" onClick={() => location.reload()}>
              {words.reload}
            </Button>
          </p>
        </main>
      </div>
    </Root>
  )
}
