import type { CodeLibrary } from '../codes/CodeLibrary.js'

/** Where `npm run codes` puts the packs of a site: beside the app. */
const siteFolder = (): string => new URL(`${import.meta.env.BASE_URL}codes/`, document.baseURI).href

const open = async (): Promise<CodeLibrary> => {
  const { createWorkerLibrary } = await import('../codes/library/createWorkerLibrary.js')
  return createWorkerLibrary(
    () =>
      new Worker(new URL('../codes/library/codeWorker.js', import.meta.url), {
        type: 'module',
        name: siteFolder(),
      }),
  )
}

/** The app's code library. It, its worker and the sets are fetched when first asked for, after the form is there. */
export const createLazyLibrary = (): CodeLibrary => {
  const listeners = new Set<() => void>()
  let opening: Promise<CodeLibrary> | undefined
  const ready = (): Promise<CodeLibrary> => {
    opening ??= open().then(
      (library) => {
        library.subscribe?.(() => {
          for (const listener of listeners) listener()
        })
        return library
      },
      (error: unknown) => {
        opening = undefined
        throw error
      },
    )
    return opening
  }
  return {
    sets: async (options) => (await ready()).sets(options),
    search: async (query, options) => (await ready()).search(query, options),
    lookUp: async (refs, options) => (await ready()).lookUp(refs, options),
    browse: async (ref, options) => (await ready()).browse?.(ref, options),
    load: async (files, options) => (await ready()).load(files, options),
    remove: async (id) => (await ready()).remove(id),
    // It is not opened for this: before it has answered, no answer can be out of date.
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => {
        listeners.delete(onChange)
      }
    },
  }
}
