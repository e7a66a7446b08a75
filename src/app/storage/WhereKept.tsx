import { useState } from 'react'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { adviceIn, namesIn, tellDemoRoom, tellRoom } from './describeStorage.js'
import styles from './storage.module.css'
import { useBrowserStorage } from './useBrowserStorage.js'
import { type StorageFacts, useForgetFacts } from './useStorageFacts.js'

/** Says whether the browser promised to keep stored data, and lets the user ask it to. */
const Keeping = ({ isPromised }: { readonly isPromised: boolean | undefined }) => {
  const words = useWords('storage', en)
  const { control } = useBrowserStorage()
  const forget = useForgetFacts()
  const [isRefused, setRefused] = useState(false)
  if (isPromised === undefined) return <>{words.cannotProtect}</>
  if (isPromised) return <>{words.isProtected}</>
  const ask = async () => {
    const granted = await control.manager?.persist().catch(() => false)
    setRefused(granted !== true)
    forget()
  }
  return (
    <>
      <span>{isRefused ? words.protectionRefused : words.notProtected}</span>
      <Button onClick={() => void ask()}>{words.askToProtect}</Button>
    </>
  )
}

/** Shows where encounters are kept, how many there are, and how safe they are. */
export const WhereKept = ({ facts }: { readonly facts: StorageFacts }) => {
  const words = useWords('storage', en)
  const language = useLanguage()
  const { formatCount } = language
  const { control } = useBrowserStorage()
  const { choice } = control
  return (
    <dl className={styles.facts}>
      <dt>{words.storedIn}</dt>
      <dd>
        <strong>{capitalize(namesIn(words)[choice])}</strong>
        <span className={styles.aside}>{adviceIn(words)[choice]}</span>
      </dd>
      <dt>{words.encounters}</dt>
      <dd>{formatCount(facts.count)}</dd>
      <dt>{words.spaceUsed}</dt>
      <dd>
        {choice === 'local-storage'
          ? tellDemoRoom(facts.usedCharacters, words)
          : tellRoom(facts.estimate, language)}
      </dd>
      <dt>{words.protection}</dt>
      <dd>
        <div role="status" className={styles.promise}>
          <Keeping isPromised={facts.isPromised} />
        </div>
      </dd>
    </dl>
  )
}
