import type { OutboxLocks } from './OutboxOptions.js'
import { type OutboxDatabase, type Sealed, watched } from './openOutboxDatabase.js'

/** Encrypts what this device keeps of patients. */
export interface Seal {
  /** @param place Where the value stands: it cannot be opened in the place of another. */
  close(value: unknown, place: string): Promise<Sealed>
  /** Rejects if the value was damaged, or sealed elsewhere. */
  open(sealed: Sealed, place: string): Promise<unknown>
  /** A name for what a text is about, which does not tell the text to whoever lacks the key. */
  nameOf(text: string): Promise<string>
}

interface Keys {
  readonly seal: CryptoKey
  readonly name: CryptoKey
}

/** Reads the keys, and makes those that are missing: the browser may have lost one of them. */
const readOrMake = async (database: OutboxDatabase): Promise<Keys> => {
  const reading = watched(database.transaction('keys'))
  const [seal, name] = await Promise.all([reading.store.get('seal'), reading.store.get('name')])
  if (seal !== undefined && name !== undefined) return { seal, name }
  const [newSeal, newName] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ])
  const keys: Keys = { seal: seal ?? newSeal, name: name ?? newName }
  const transaction = watched(database.transaction('keys', 'readwrite', { durability: 'strict' }))
  // Never over one that is there, which another tab may use already.
  await Promise.all([
    seal === undefined ? transaction.store.add(newSeal, 'seal') : undefined,
    name === undefined ? transaction.store.add(newName, 'name') : undefined,
    transaction.done,
  ])
  return keys
}

/**
 * Opens the keys of an outbox, and makes them where there are none. Under a lock: two tabs that make keys at once would
 * each have what the other cannot read.
 */
export const createSeal = async (
  database: OutboxDatabase,
  locks: OutboxLocks,
  name: string,
): Promise<Seal> => {
  const keys = await locks.request(`${name}:keys`, () => readOrMake(database))
  const encoder = new TextEncoder()
  return {
    close: async (value, place) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const additionalData = encoder.encode(place)
      const text = encoder.encode(JSON.stringify(value))
      return {
        iv,
        data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, keys.seal, text),
      }
    },
    open: async ({ iv, data }, place) => {
      const additionalData = encoder.encode(place)
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, keys.seal, data)
      return JSON.parse(new TextDecoder().decode(text))
    },
    nameOf: async (text) => {
      const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, encoder.encode(text)))
      return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}
