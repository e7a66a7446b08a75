/**
 * What stands in the combobox of a field and is not a value yet ("sore thr"), by the field's name. Kept apart from the
 * form's values, so that a key in a code input changes no value.
 */
export interface PendingTexts {
  get(name: string): string
  set(name: string, text: string): void
  /** All texts that are not empty. */
  all(): Readonly<Record<string, string>>
  subscribe(listener: () => void): () => void
  /** Forgets all texts. The inputs that show them are to be mounted anew. */
  clear(): void
  /** Whether a text is about to become a value. */
  isResolving(): boolean
  /** Marks that a text is about to become a value: Enter was pressed and the search still runs. Returns the end. */
  startResolving(): () => void
  /** Waits until no text is about to become a value. */
  resolved(): Promise<void>
}

/** Makes the store of one form's pending texts. */
export const createPendingTexts = (initial: Readonly<Record<string, string>>): PendingTexts => {
  const texts = new Map(Object.entries(initial))
  const listeners = new Set<() => void>()
  let resolving = 0
  let waiting: (() => void)[] = []
  return {
    get: (name) => texts.get(name) ?? '',
    set: (name, text) => {
      if (text === (texts.get(name) ?? '')) return
      if (text === '') texts.delete(name)
      else texts.set(name, text)
      for (const listener of listeners) listener()
    },
    all: () => Object.fromEntries(texts),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      if (texts.size === 0) return
      texts.clear()
      for (const listener of listeners) listener()
    },
    isResolving: () => resolving > 0,
    startResolving: () => {
      resolving += 1
      let ended = false
      return () => {
        if (ended) return
        ended = true
        resolving -= 1
        if (resolving > 0) return
        for (const release of waiting) release()
        waiting = []
      }
    },
    resolved: () => (resolving === 0 ? Promise.resolve() : new Promise((release) => waiting.push(release))),
  }
}
