import * as en from '../../messages/en/failures.js'
import * as siteConfig from '../../messages/en/siteConfig.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import styles from '../app.module.css'
import own from './NoStoragePage.module.css'
import type { OpenedServer } from './OpenedServer.js'
import type { ChosenStorage } from './openClient.js'
import type { ReadDefinition } from './readDefinition.js'
import type { RefusedConfig } from './refuseConfig.js'

/** Why the app cannot be shown. */
export type NoStorageReason =
  | Exclude<ChosenStorage, { kind: 'chosen' }>
  | Exclude<ReadDefinition, { kind: 'defined' }>
  | Exclude<OpenedServer, { kind: 'server' | 'not-signed-in' }>
  | RefusedConfig

const Explanation = ({ reason }: { readonly reason: NoStorageReason }) => {
  const words = useWords('failures', en)
  const ofConfig = useWords('siteConfig', siteConfig)
  const say = useSay()
  if (reason.kind === 'unreachable') return <p role="alert">{words.unreachable}</p>
  if (reason.kind === 'refused') return <p role="alert">{say(reason)}</p>
  return (
    <>
      <div role="alert">
        <p>{ofConfig.intro}</p>
        <ul className={own.problems}>
          {reason.problems.map((problem) => (
            <li key={problem.message}>{say(problem)}</li>
          ))}
        </ul>
      </div>
      <p>{ofConfig.ask}</p>
    </>
  )
}

/** Replaces the app when it cannot tell where encounters are stored, or what they consist of. */
export const NoStoragePage = ({ reason }: { readonly reason: NoStorageReason }) => {
  const words = useWords('failures', en)
  return (
    <Root>
      <div className={styles.shell}>
        <main className={styles.main}>
          <h1 className={styles.title}>{words.noStorage}</h1>
          <Explanation reason={reason} />
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
