import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LoadProgress } from '../../../src/codes/CodeLibrary.js'
import type { CodeSetInfo } from '../../../src/codes/CodeSystem.js'
import { createWorkerLibrary } from '../../../src/codes/library/createWorkerLibrary.js'
import type { LibraryService } from '../../../src/codes/library/openLibrary.js'
import { CodeFileError } from '../../../src/codes/release/CodeFileError.js'
import { FakeWorker } from './support/fakeWorker.js'
import { cptFile } from './support/files.js'

const set: CodeSetInfo = {
  ...{ id: 'cpt 2026 browser', system: 'cpt', name: 'CPT', release: '2026', origin: 'browser' },
  ...{ count: 2, billable: 2, terms: 0, notes: 0 },
}

const serviceOf = (own: Partial<LibraryService> = {}): LibraryService => ({
  sets: async () => [set],
  search: async () => [],
  lookUp: async (refs) => refs.map(() => undefined),
  browse: async () => undefined,
  load: async () => [set],
  remove: async () => undefined,
  refresh: () => undefined,
  ...own,
})

const never = () => new Promise<never>(() => undefined)

/** A library over fake workers, the latest last. */
const open = (own?: Partial<LibraryService>) => {
  const workers: FakeWorker[] = []
  const library = createWorkerLibrary(() => {
    const worker = new FakeWorker(serviceOf(own))
    workers.push(worker)
    return worker
  })
  return { library, workers }
}

const channels: BroadcastChannel[] = []
const openChannel = () => {
  const channel = new BroadcastChannel('encounter-form codes')
  channels.push(channel)
  return channel
}

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
})

describe('createWorkerLibrary', () => {
  it('starts its worker when first asked, and one alone', async () => {
    const { library, workers } = open()
    expect(workers).toHaveLength(0)
    expect(await Promise.all([library.sets(), library.search({ systems: ['cpt'], text: 'visit' })])).toEqual([
      [set],
      [],
    ])
    expect(workers).toHaveLength(1)
  })

  it('reads files in a worker of their own, which goes when they are read, and then tells', async () => {
    const refresh = vi.fn()
    const told: LoadProgress[] = []
    const { library, workers } = open({
      refresh,
      load: async (files, onProgress) => {
        await onProgress({ step: `Reading ${files.length} file`, fraction: 0.5 })
        return [set]
      },
    })
    const onChange = vi.fn()
    library.subscribe?.(onChange)
    await library.sets()
    expect(await library.load([cptFile()], { onProgress: (progress) => told.push(progress) })).toEqual([set])
    expect(told).toEqual([{ step: 'Reading 1 file', fraction: 0.5 }])
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true])
    expect(refresh).toHaveBeenCalledOnce()
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('hands on what is wrong with a file as a CodeFileError, and tells nobody of a change', async () => {
    const { library, workers } = open({
      load: () => Promise.reject(new CodeFileError('cpt-2026.csv', 'has no codes.')),
    })
    const onChange = vi.fn()
    library.subscribe?.(onChange)
    const failed = await library.load([cptFile()]).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(CodeFileError)
    expect(failed).toMatchObject({ file: 'cpt-2026.csv', message: 'cpt-2026.csv: has no codes.' })
    expect(workers[0]?.terminated).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('stops a load that is called off, and has the sets read anew as it may have been too late', async () => {
    const { library, workers } = open({ load: never })
    const onChange = vi.fn()
    library.subscribe?.(onChange)
    const stop = new AbortController()
    const loading = library.load([cptFile()], { signal: stop.signal })
    stop.abort()
    await expect(loading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(workers[0]?.terminated).toBe(true)
    expect(onChange).toHaveBeenCalledOnce()
    await expect(library.load([cptFile()], { signal: stop.signal })).rejects.toThrow()
    expect(workers).toHaveLength(1)
  })

  it('stops waiting for an answer that is called off', async () => {
    const { library } = open({ search: never })
    const stop = new AbortController()
    const searching = library.search({ systems: ['cpt'], text: 'x' }, { signal: stop.signal })
    stop.abort()
    await expect(searching).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    await expect(library.sets({ signal: stop.signal })).rejects.toThrow()
  })

  it('says so where the worker cannot be started, and starts another when asked again', async () => {
    const { library, workers } = open({ sets: never })
    const first = library.sets()
    workers[0]?.crash()
    await expect(first).rejects.toThrow('The code search could not be started. Check the connection')
    void library.sets()
    expect(workers).toHaveLength(2)
  })

  it('tells its own listeners and the other tabs when a set is removed', async () => {
    const remove = vi.fn(async () => undefined)
    const { library } = open({ remove })
    const onChange = vi.fn()
    const stop = library.subscribe?.(onChange)
    const elsewhere = new Promise((resolve) => {
      openChannel().addEventListener('message', ({ data }) => resolve(data))
    })
    await library.remove(set.id)
    expect(remove).toHaveBeenCalledWith(set.id)
    expect(await elsewhere).toBe('changed')
    expect(onChange).toHaveBeenCalledOnce()
    stop?.()
    await library.remove(set.id)
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('hears of a change in another tab, also where its worker has died', async () => {
    const refresh = vi.fn()
    const { library, workers } = open({ refresh })
    const onChange = vi.fn()
    library.subscribe?.(onChange)
    await library.sets()
    openChannel().postMessage('changed')
    await expect.poll(() => onChange).toHaveBeenCalledTimes(1)
    expect(refresh).toHaveBeenCalledOnce()
    workers[0]?.crash()
    openChannel().postMessage('changed')
    await expect.poll(() => onChange).toHaveBeenCalledTimes(2)
  })
})
