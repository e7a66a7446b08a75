import { useState } from 'react'
import { formatCount } from '../../messages/formats.js'
import { Button } from '../../ui/Button/Button.js'
import { useApp } from '../AppContext.js'
import { adviceOn, atStart, nameOf, tellDemoRoom, tellRoom } from './describeStorage.js'
import styles from './storage.module.css'
import { type StorageFacts, useForgetFacts } from './useStorageFacts.js'

const promised = 'The browser promised to keep it until somebody clears this site’s data.'
const notPromised = 'The browser did not promise to keep it: it may clear it when the disk runs full.'
const refused =
  'The browser did not promise it. It decides by how much this site is used: bookmark the page or install the app, ' +
  'then ask again. Until then, export a backup often.'
const cannotAsk = 'This browser cannot be asked to keep it. Export a backup often.'

/** Whether the browser promised to keep what is stored, and the way to ask it. */
const Keeping = ({ isPromised }: { readonly isPromised: boolean | undefined }) => {
  const { control } = useApp()
  const forget = useForgetFacts()
  const [isRefused, setRefused] = useState(false)
  if (isPromised === undefined) return <>{cannotAsk}</>
  if (isPromised) return <>{promised}</>
  const ask = async () => {
    const granted = await control.manager?.persist().catch(() => false)
    setRefused(granted !== true)
    forget()
  }
  return (
    <>
      <span>{isRefused ? refused : notPromised}</span>
      <Button onClick={() => void ask()}>Ask the browser to keep it</Button>
    </>
  )
}

/** Where encounters are kept, how many there are, and how safe they are. */
export const WhereKept = ({ facts }: { readonly facts: StorageFacts }) => {
  const { control } = useApp()
  const { choice } = control
  return (
    <dl className={styles.facts}>
      <dt>Kept in</dt>
      <dd>
        <strong>{atStart(nameOf[choice])}</strong>
        <span className={styles.aside}>{adviceOn[choice]}</span>
      </dd>
      <dt>Encounters</dt>
      <dd>{formatCount(facts.count)}</dd>
      <dt>Room used</dt>
      <dd>{choice === 'local-storage' ? tellDemoRoom(facts.usedCharacters) : tellRoom(facts.estimate)}</dd>
      <dt>Kept for good</dt>
      <dd>
        <div role="status" className={styles.promise}>
          <Keeping isPromised={facts.isPromised} />
        </div>
      </dd>
    </dl>
  )
}
