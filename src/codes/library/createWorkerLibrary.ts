import type { Remote } from 'comlink'
import * as words from '../../messages/en/codes.js'
import type { CodeLibrary, LoadProgress } from '../CodeLibrary.js'
import type { CodeRequestOptions } from '../CodeSystem.js'
import { CodeFileError } from '../release/CodeFileError.js'
import { untilAborted } from '../untilAborted.js'
import type { LibraryService } from './openLibrary.js'

const channelName = 'encounter-form codes'

/** Rejects when a worker cannot be started, which no call to it would tell. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(words.searchNotStarted))
    })
  })

/** An error comes out of a worker with its message and name, and without its class. */
const withClass = (error: unknown, files: readonly File[]): unknown =>
  error instanceof Error && error.name === 'CodeFileError'
    ? CodeFileError.of(files.map(({ name }) => name).join(', '), error.message)
    : error

interface Running {
  readonly service: Remote<LibraryService>
  readonly failure: Promise<never>
  /** A function of the page's, marked for the worker. */
  readonly proxy: <T extends object>(value: T) => T
  readonly stop: () => void
}

/**
 * A code library that lives in a worker, so that neither reading a file nor a search holds up the page. The worker is
 * started when first asked; files are read in one of their own, which goes when they are done. A change in one tab
 * reaches the others.
 *
 * @param startWorker Starts the code worker that ships, for example
 *   `() => new Worker(new URL('encounter-form/codes/worker', import.meta.url), { type: 'module', name: siteFolder })`;
 *   its name is the absolute address of the folder with the site's packs.
 */
export const createWorkerLibrary = (startWorker: () => Worker): CodeLibrary => {
  const listeners = new Set<() => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName)
  let running: Promise<Running> | undefined

  const start = async (): Promise<Running> => {
    const worker = startWorker()
    const failure = failureOf(worker)
    failure.catch(() => undefined)
    // Fetched beside the worker: a page that asks for no code goes without both.
    const comlink = await import('comlink')
    const service = comlink.wrap<LibraryService>(worker)
    return {
      service,
      failure,
      proxy: comlink.proxy,
      stop: () => {
        service[comlink.releaseProxy]()
        worker.terminate()
      },
    }
  }

  /** The worker that answers; another one where that has died. */
  const run = (): Promise<Running> => {
    if (running !== undefined) return running
    const starting = start()
    const forget = () => {
      if (running === starting) running = undefined
    }
    starting.then(({ failure }) => failure.catch(forget), forget)
    running = starting
    return starting
  }

  const ask = <Answer>(
    question: (service: Remote<LibraryService>) => Promise<Answer>,
    options?: CodeRequestOptions,
  ): Promise<Answer> => {
    if (options?.signal?.aborted === true) return Promise.reject(options.signal.reason)
    const answer = run().then(({ service, failure }) => Promise.race([question(service), failure]))
    return untilAborted(answer, options?.signal)
  }

  const haveChanged = async (): Promise<void> => {
    // A worker that has died needs no telling: the one after it reads the sets anew.
    if (running !== undefined) await ask((service) => service.refresh()).catch(() => undefined)
    for (const listener of listeners) listener()
  }

  const tell = async (): Promise<void> => {
    channel?.postMessage('changed')
    await haveChanged()
  }

  channel?.addEventListener('message', () => void haveChanged())

  return {
    sets: (options) => ask((service) => service.sets(), options),
    search: (query, options) => ask((service) => service.search(query), options),
    lookUp: (refs, options) => ask((service) => service.lookUp(refs), options),
    browse: (ref, options) => ask((service) => service.browse(ref, options?.date), options),
    load: async (files, options) => {
      options?.signal?.throwIfAborted()
      const { service, failure, proxy, stop } = await start()
      try {
        // A function of its own, as it is marked for the worker.
        const onProgress = proxy((progress: LoadProgress) => options?.onProgress?.(progress))
        const added = await untilAborted(
          Promise.race([service.load(files, onProgress), failure]),
          options?.signal,
        )
        await tell()
        return added
      } catch (error) {
        // Called off at the very end, the sets may be kept already: what is listed must be what there is.
        if (options?.signal?.aborted === true) await tell()
        throw withClass(error, files)
      } finally {
        // Also what an abort stops: nothing is kept before all is read.
        stop()
      }
    },
    remove: async (id) => {
      await ask((service) => service.remove(id))
      await tell()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}
