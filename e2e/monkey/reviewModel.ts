import { encounterWorkflow } from '../../src/encounter/workflow.js'

/** The status and version of every stored encounter, by id. */
export type Stored = ReadonlyMap<string, { readonly status: string; readonly version: string }>

/** The review's keys that change encounters. */
export type ActionKey = 's' | 'a' | 'r'

const ways: Readonly<Record<ActionKey, (typeof encounterWorkflow.transitions)[number]['action'][]>> = {
  s: ['Submit'],
  a: ['Approve'],
  r: ['Return to draft', 'Reopen'],
}

/**
 * The action of a key for the encounters on screen: the first transition in the table that applies to any of them.
 */
export const actionOf = (key: ActionKey, named: readonly string[], stored: Stored) =>
  encounterWorkflow.transitions.find(
    ({ action, from }) => ways[key].includes(action) && named.some((id) => stored.get(id)?.status === from),
  )

/** The statuses by id as text, so that a failure shows the difference. */
export const statusesOf = (stored: Stored): Readonly<Record<string, string>> =>
  Object.fromEntries([...stored].map(([id, { status }]) => [id, status]))

/** The expected statuses after an action on the encounters on screen, and on nothing else. */
export const after = (key: ActionKey, named: readonly string[], stored: Stored) => {
  const way = actionOf(key, named, stored)
  const statuses = { ...statusesOf(stored) }
  for (const id of named) if (way !== undefined && statuses[id] === way.from) statuses[id] = way.to
  return statuses
}

/** A model of "Undo": the last change of each encounter, grouped by action. */
export class UndoModel {
  #done: { id: string; from: string; version: string }[][] = []

  /** Records the changes of one action. */
  note(before: Stored, now: Stored): void {
    const made = [...now].flatMap(([id, { version }]) => {
      const was = before.get(id)
      return was === undefined || was.version === version ? [] : [{ id, from: was.status, version }]
    })
    if (made.length === 0) return
    this.#forget(made.map(({ id }) => id))
    this.#done.push(made)
  }

  #forget(ids: readonly string[]) {
    this.#done = this.#done
      .map((made) => made.filter(({ id }) => !ids.includes(id)))
      .filter((made) => made.length > 0)
  }

  /** Number of encounters that the next undo affects. */
  next(): number | undefined {
    return this.#done.at(-1)?.length
  }

  /** The expected statuses after the next undo, without newer changes. */
  undo(stored: Stored) {
    const statuses = { ...statusesOf(stored) }
    const last = this.#done.at(-1) ?? []
    for (const { id, from, version } of last) if (stored.get(id)?.version === version) statuses[id] = from
    this.#forget(last.map(({ id }) => id))
    return statuses
  }
}
