/**
 * What stands in the input of a field and is not a value yet ("sore thr", "6/15/"), by the field's name. Kept apart from
 * the form's values, so that a key in such an input changes no value.
 */
export interface PendingTexts {
  get(name: string): string
  /** `problem` is told of a text that is to be saved in the place of the field's value: without it nothing is saved. */
  set(name: string, text: string, problem?: string): void
  /** All texts that are not empty. */
  all(): Readonly<Record<string, string>>
  /** What stands in the way of a save, by the field's name. */
  problems(): Readonly<Record<string, string>>
  /** Has `settle` called when a save asks each text to become a value that can. Returns the end of it. */
  onSettle(settle: () => void): () => void
  /** Asks each text to become a value that can. */
  settle(): void
  /** An item of a list is gone: the texts of the items after it go on with them. */
  itemRemoved(list: string, index: number): void
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
  const problems = new Map<string, string>()
  const listeners = new Set<() => void>()
  const settlers = new Set<() => void>()
  let resolving = 0
  let waiting: (() => void)[] = []
  return {
    get: (name) => texts.get(name) ?? '',
    set: (name, text, problem) => {
      const before = problems.get(name)
      if (problem === undefined || text === '') problems.delete(name)
      else problems.set(name, problem)
      // The problem of a text that was kept over a reload is no change of it.
      if (text === (texts.get(name) ?? '') && (before === undefined || before === problems.get(name))) return
      if (text === '') texts.delete(name)
      else texts.set(name, text)
      for (const listener of listeners) listener()
    },
    all: () => Object.fromEntries(texts),
    problems: () => Object.fromEntries(problems),
    onSettle: (settle) => {
      settlers.add(settle)
      return () => settlers.delete(settle)
    },
    settle: () => {
      for (const settle of settlers) settle()
    },
    itemRemoved: (list, index) => {
      const start = `${list}.`
      const moved = (name: string): string | undefined => {
        const [position = '', ...rest] = name.startsWith(start) ? name.slice(start.length).split('.') : []
        if (position === '' || Number(position) < index) return name
        if (Number(position) === index) return undefined
        return [`${list}.${Number(position) - 1}`, ...rest].join('.')
      }
      for (const held of [texts, problems]) {
        const entries = [...held].flatMap(([name, text]) => {
          const to = moved(name)
          return to === undefined ? [] : [[to, text] as const]
        })
        held.clear()
        for (const [name, text] of entries) held.set(name, text)
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      if (texts.size === 0) return
      texts.clear()
      problems.clear()
      for (const listener of listeners) listener()
    },
    isResolving: () => resolving > 0,
    startResolving: () => {
      resolving += 1
      let ended = false
      if (resolving === 1) for (const listener of listeners) listener()
      return () => {
        if (ended) return
        ended = true
        resolving -= 1
        if (resolving > 0) return
        for (const release of waiting) release()
        waiting = []
        for (const listener of listeners) listener()
      }
    },
    resolved: () => (resolving === 0 ? Promise.resolve() : new Promise((release) => waiting.push(release))),
  }
}
