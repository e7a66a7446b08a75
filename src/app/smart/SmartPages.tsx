import { type ComponentType, type ReactNode, useState } from 'react'
import * as en from '../../messages/en/smart.js'
import type { Sayable } from '../../messages/Told.js'
import { Button } from '../../ui/Button/Button.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Root } from '../../ui/Root/Root.js'
import styles from '../app.module.css'
import { usePageTitle } from '../pages/usePageTitle.js'
import own from '../signIn/signIn.module.css'
import type { SmartIssuer } from './SmartConfig.js'

const Frame = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  usePageTitle(title)
  return (
    <Root>
      <div className={styles.shell}>
        <main className={own.alone}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </main>
      </div>
    </Root>
  )
}

/** Asks at which EHR to sign in. */
export const SelectIssuerPage = ({
  issuers,
  onSelect,
}: {
  readonly issuers: readonly SmartIssuer[]
  /** Leaves for the EHR, and returns what is shown meanwhile, or why it did not. */
  readonly onSelect: (issuer: SmartIssuer) => Promise<ComponentType | undefined>
}) => {
  const words = useWords('smart', en)
  const [Next, setNext] = useState<ComponentType>()
  if (Next !== undefined) return <Next />
  return (
    <Frame title={words.signInTitle}>
      <p>{words.selectIssuer}</p>
      <p className={styles.buttons}>
        {issuers.map((issuer) => (
          <Button key={issuer.url} onClick={() => void onSelect(issuer).then((page) => setNext(() => page))}>
            <bdi>{issuer.name}</bdi>
          </Button>
        ))}
      </p>
    </Frame>
  )
}

/** Says that an EHR that opened the app is none of this site's. */
export const RefusedIssuerPage = ({ iss }: { readonly iss: string }) => {
  const words = useWords('smart', en)
  return (
    <Frame title={words.refusedTitle}>
      <p role="alert">{words.refusedIssuer(iss)}</p>
      <p>{words.refusedHint}</p>
    </Frame>
  )
}

/** Says why somebody who has signed in cannot work here. */
export const CannotWorkPage = ({
  problem,
  onSignOut,
}: {
  readonly problem: Sayable
  readonly onSignOut: () => Promise<void>
}) => {
  const words = useWords('smart', en)
  const say = useSay()
  return (
    <Frame title={words.cannotWorkTitle}>
      <p role="alert">{say(problem)}</p>
      <p className={styles.buttons}>
        <Button tone="primary" onClick={() => void onSignOut()}>
          {words.signOut}
        </Button>
      </p>
    </Frame>
  )
}
