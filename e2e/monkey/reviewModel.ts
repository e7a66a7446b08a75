import { encounterWorkflow } from '../../src/encounter/workflow.js'

/** Every encounter as it is stored: its status and version, by id. */
export type Stored = ReadonlyMap<string, { readonly status: string; readonly version: string }>

/** The keys of the review that change encounters. */
export type ActionKey = 's' | 'a' | 'r'

const ways: Readonly<Record<ActionKey, (typeof encounterWorkflow.transitions)[number]['action'][]>> = {
  s: ['Submit'],
  a: ['Approve'],
  r: ['Return to draft', 'Reopen'],
}

/** The action that a key stands for, over what the screen names: the first of the table that any of them may take. */
export const actionOf = (key: ActionKey, named: readonly string[], stored: Stored) =>
  encounterWorkflow.transitions.find(
    ({ action, from }) => ways[key].includes(action) && named.some((id) => stored.get(id)?.status === from),
  )

/** The statuses by id, as text: what has changed is seen at once. */
export const statusesOf = (stored: Stored): Readonly<Record<string, string>> =>
  Object.fromEntries([...stored].map(([id, { status }]) => [id, status]))

/** What is stored once an action was done to what the screen named, and to nothing else. */
export const after = (key: ActionKey, named: readonly string[], stored: Stored) => {
  const way = actionOf(key, named, stored)
  const statuses = { ...statusesOf(stored) }
  for (const id of named) if (way !== undefined && statuses[id] === way.from) statuses[id] = way.to
  return statuses
}

/** What "Undo" leads to, kept beside the app: the last change of each encounter, together with those made with it. */
export class UndoModel {
  #done: { id: string; from: string; version: string }[][] = []

  /** One action has changed what is stored. */
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

  /** How many the next one is about. */
  next(): number | undefined {
    return this.#done.at(-1)?.length
  }

  /** What is stored once the next one is taken back, where nothing newer is met. */
  undo(stored: Stored) {
    const statuses = { ...statusesOf(stored) }
    const last = this.#done.at(-1) ?? []
    for (const { id, from, version } of last) if (stored.get(id)?.version === version) statuses[id] = from
    this.#forget(last.map(({ id }) => id))
    return statuses
  }
}
