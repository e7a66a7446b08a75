import type { Remote } from 'comlink'
import * as words from '../../messages/en/codes.js'
import type { CodeLibrary, LoadProgress } from '../CodeLibrary.js'
import type { CodeRequestOptions } from '../CodeSystem.js'
import { CodeFileError } from '../release/CodeFileError.js'
import { untilAborted } from '../untilAborted.js'
import type { LibraryService } from './openLibrary.js'

const channelName = 'encounter-form codes'

/** Rejects when the worker fails to start; calls to it would otherwise never settle. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(words.searchNotStarted))
    })
  })

/** Restores the class of an error: only its name and message survive the trip from a worker. */
const withClass = (error: unknown, files: readonly File[]): unknown =>
  error instanceof Error && error.name === 'CodeFileError'
    ? CodeFileError.of(files.map(({ name }) => name).join(', '), error.message)
    : error

interface Running {
  readonly service: Remote<LibraryService>
  readonly failure: Promise<never>
  /** Wraps a function of the page so that the worker can call it. */
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
    // Imported on demand together with the worker: a page that needs no codes loads neither.
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

  /** The running worker, started anew if the last one died. */
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

  const notifyListeners = async (): Promise<void> => {
    // A dead worker needs no refresh: its successor reads the sets from storage.
    if (running !== undefined) await ask((service) => service.refresh()).catch(() => undefined)
    for (const listener of listeners) listener()
  }

  const broadcastChange = async (): Promise<void> => {
    channel?.postMessage('changed')
    await notifyListeners()
  }

  channel?.addEventListener('message', () => void notifyListeners())

  return {
    sets: (options) => ask((service) => service.sets(), options),
    search: (query, options) => ask((service) => service.search(query), options),
    lookUp: (refs, options) => ask((service) => service.lookUp(refs), options),
    browse: (ref, options) => ask((service) => service.browse(ref, options?.date), options),
    load: async (files, options) => {
      options?.signal?.throwIfAborted()
      const { service, failure, proxy, stop } = await start()
      try {
        // Wrapped in a fresh function because comlink marks what it proxies.
        const onProgress = proxy((progress: LoadProgress) => options?.onProgress?.(progress))
        const added = await untilAborted(
          Promise.race([service.load(files, onProgress), failure]),
          options?.signal,
        )
        await broadcastChange()
        return added
      } catch (error) {
        // An abort at the very end may come after the sets were saved, so listeners must read them again.
        if (options?.signal?.aborted === true) await broadcastChange()
        throw withClass(error, files)
      } finally {
        // Safe even on abort: nothing is saved until everything is read.
        stop()
      }
    },
    remove: async (id) => {
      await ask((service) => service.remove(id))
      await broadcastChange()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}
