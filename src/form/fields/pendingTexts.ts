import { nameAfterMove } from './ArrayList/listChange.js'

/**
 * The texts of inputs that are no values yet ("sore thr", "6/15/"), by field name. Stored apart from the form's values, so
 * that a key in such an input changes no value.
 */
export interface PendingTexts {
  get(name: string): string
  /** A text with a `problem` stands in for the field's value, so it blocks saves. Without one it blocks none. */
  set(name: string, text: string, problem?: string): void
  /** All texts that are not empty. */
  all(): Readonly<Record<string, string>>
  /** What blocks a save, by field name. */
  problems(): Readonly<Record<string, string>>
  /** Subscribes to `commit`. Returns a function that unsubscribes. */
  onCommit(listener: () => void): () => void
  /** Turns each text into a value where it can be read as one. */
  commit(): void
  /** Moves the texts of a list's items along with them. `to` gives the new position; undefined for a removed item. */
  itemsMoved(list: string, to: (index: number) => number | undefined): void
  subscribe(listener: () => void): () => void
  /** Removes all texts, and changes `generation`. */
  clear(): void
  /** The key of inputs that hold texts of their own: a new one mounts them empty. */
  generation(): number
  /** Whether a text is being turned into a value. */
  isResolving(): boolean
  /** Marks that a text is being turned into a value, such as after Enter while the search runs. Returns the end of it. */
  startResolving(): () => void
  /** Resolves once no text is being turned into a value. */
  whenResolved(): Promise<void>
}

/** Creates the {@link PendingTexts} of one form. */
export const createPendingTexts = (initial: Readonly<Record<string, string>>): PendingTexts => {
  const texts = new Map(Object.entries(initial))
  const problems = new Map<string, string>()
  const listeners = new Set<() => void>()
  const commitListeners = new Set<() => void>()
  let resolving = 0
  let waiting: (() => void)[] = []
  let generation = 0
  const notify = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: (name) => texts.get(name) ?? '',
    set: (name, text, problem) => {
      const before = problems.get(name)
      if (problem === undefined || text === '') problems.delete(name)
      else problems.set(name, problem)
      // The first problem of a text restored after a reload is no change.
      if (text === (texts.get(name) ?? '') && (before === undefined || before === problems.get(name))) return
      if (text === '') texts.delete(name)
      else texts.set(name, text)
      notify()
    },
    all: () => Object.fromEntries(texts),
    problems: () => Object.fromEntries(problems),
    onCommit: (listener) => {
      commitListeners.add(listener)
      return () => commitListeners.delete(listener)
    },
    commit: () => {
      for (const listener of commitListeners) listener()
    },
    itemsMoved: (list, to) => {
      for (const held of [texts, problems]) {
        const entries = [...held].flatMap(([name, text]) => {
          const moved = nameAfterMove(name, list, to)
          return moved === undefined ? [] : [[moved, text] as const]
        })
        held.clear()
        for (const [name, text] of entries) held.set(name, text)
      }
      notify()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => {
      texts.clear()
      problems.clear()
      generation += 1
      notify()
    },
    generation: () => generation,
    isResolving: () => resolving > 0,
    startResolving: () => {
      resolving += 1
      let ended = false
      if (resolving === 1) notify()
      return () => {
        if (ended) return
        ended = true
        resolving -= 1
        if (resolving > 0) return
        for (const release of waiting) release()
        waiting = []
        notify()
      }
    },
    whenResolved: () =>
      resolving === 0 ? Promise.resolve() : new Promise((release) => waiting.push(release)),
  }
}
