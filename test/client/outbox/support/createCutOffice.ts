import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { EncounterClient, EncounterRecord } from '../../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../../../src/client/memory/createMemoryClient.js'
import { withOutbox } from '../../../../src/client/outbox/withOutbox.js'
import { everyone } from '../../../../src/testing/contractSupport.js'
import { createBrowser } from '../../support/createBrowser.js'

/**
 * Where a tab ends at a step: before it; in it, so that a transaction is undone and an answer is lost; or after it, so that
 * the disk and the server have it and the tab does not know.
 */
export type Cut = 'before' | 'aborted' | 'after'

let offices = 0

/** A server and one browser, whose tabs can be cut off at the nth thing that they do to the disk or the network. */
export const createCutOffice = () => {
  const server = createMemoryClient({ user: () => everyone })
  const browser = createBrowser(new IDBFactory())
  let isOff = false
  offices += 1
  const name = `cut-office-${offices}`

  const openTab = (plan?: { readonly at: number; readonly cut: Cut }) => {
    const tab = browser.openTab()
    let isCut = false
    let steps = 0
    let tellCut = () => {}
    const cut = new Promise<void>((resolve) => {
      tellCut = resolve
    })
    const never = new Promise<never>(() => {})
    const end = () => {
      isCut = true
      tab.kill()
      tellCut()
    }
    /** Counts a step. Returns whether it is the last one. */
    const isLast = (): boolean => {
      steps += 1
      return !isCut && plan !== undefined && steps === plan.at
    }

    /** Has a connection do nothing any more once its tab is cut off. */
    const watch = (database: IDBDatabase): void => {
      const begin = database.transaction.bind(database)
      database.transaction = (...call) => {
        const ends = isLast()
        if (ends && plan?.cut === 'before') end()
        if (isCut) throw new DOMException('The page is gone.', 'InvalidStateError')
        const transaction = begin(...call)
        if (ends && plan?.cut === 'aborted') {
          end()
          transaction.abort()
        }
        // What the page does once it has completed has no effect.
        if (ends && plan?.cut === 'after') transaction.addEventListener('complete', end)
        return transaction
      }
    }
    const indexedDB = Object.create(browser.indexedDB, {
      open: {
        value: (...call: Parameters<IDBFactory['open']>) => {
          const request = browser.indexedDB.open(...call)
          request.addEventListener('success', () => watch(request.result))
          return request
        },
      },
    })

    const send = async (make: () => Promise<EncounterRecord>): Promise<EncounterRecord> => {
      if (isCut) return never
      if (isOff) throw new EncounterClientError('unavailable', 'The server is off.')
      const ends = isLast()
      if (ends && plan?.cut === 'before') end()
      if (isCut) return never
      const made = await make()
      if (ends) end()
      return isCut ? never : made
    }
    const network = {
      ...server,
      create: (...call: Parameters<EncounterClient['create']>) => send(() => server.create(...call)),
      update: (...call: Parameters<EncounterClient['update']>) => send(() => server.update(...call)),
      transition: (...call: Parameters<EncounterClient['transition']>) =>
        send(() => server.transition(...call)),
    }
    const client = withOutbox(network, {
      ...{ name, user: () => everyone, patience: 1, indexedDB, locks: tab.locks },
      openChannel: () => undefined,
    })
    return { client, cut, isCut: () => isCut }
  }

  return {
    server,
    openTab,
    turn: (next: 'on' | 'off') => {
      isOff = next === 'off'
    },
  }
}
