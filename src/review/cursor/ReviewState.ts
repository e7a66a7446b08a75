/** The row that the keys start from. Kept by id, since rows come, go and change places. */
export interface Cursor {
  readonly id: string
  /**
   * `on`: the user moved to this row. Otherwise the encounter under the cursor was acted on or left the list, and the
   * cursor waits `before` the row that followed it or, if none did, `after` the row that preceded it. The next move
   * leads to this row.
   */
  readonly placement: 'on' | 'before' | 'after'
}

/** Where the user is in the list. Both the screen and the keys go by it. */
export interface ReviewState {
  /** Identifies the filter of the list, whatever its order. A selection belongs to it. */
  readonly filter: string
  /** The ids of the loaded rows, in order. */
  readonly rows: readonly string[]
  readonly cursor: Cursor | undefined
  /** The encounter that is open beside the list. It need not be in the list. */
  readonly open: string | undefined
  readonly selected: ReadonlySet<string>
  /** The last toggled row and its new state: where a range starts. */
  readonly anchor: { readonly id: string; readonly on: boolean } | undefined
}

/** What an action by key applies to. */
export type ActionTarget =
  | { readonly kind: 'selected'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'open'; readonly id: string }

const none: ReadonlySet<string> = new Set()

/** The state before any row is loaded. */
export const initialState: ReviewState = {
  filter: '',
  rows: [],
  cursor: undefined,
  open: undefined,
  selected: none,
  anchor: undefined,
}

const cursorOn = (id: string): Cursor => ({ id, placement: 'on' })

/** The cursor's next place when its row goes away: the first remaining row after it, else the last before it. */
const nearest = (
  rows: readonly string[],
  position: number,
  remains: (id: string) => boolean,
): Cursor | undefined => {
  const next = rows.slice(position + 1).find(remains)
  if (next !== undefined) return { id: next, placement: 'before' }
  const last = rows.slice(0, Math.max(0, position)).findLast(remains)
  return last === undefined ? undefined : { id: last, placement: 'after' }
}

/**
 * Sets the loaded rows. The cursor stays with its encounter, wherever that has moved.
 *
 * @param isSameList If false, a cursor whose encounter is not in the new list is dropped: its neighbors mean nothing.
 */
export const setRows = (state: ReviewState, rows: readonly string[], isSameList: boolean): ReviewState => {
  const { cursor, open } = state
  const present = new Set(rows)
  if (cursor !== undefined && present.has(cursor.id)) return { ...state, rows }
  const neighbor =
    isSameList && cursor !== undefined
      ? nearest(state.rows, state.rows.indexOf(cursor.id), (id) => present.has(id))
      : undefined
  return {
    ...state,
    rows,
    cursor: neighbor ?? (open !== undefined && present.has(open) ? cursorOn(open) : undefined),
  }
}

/** Puts the cursor on a row, which has the focus as well. */
export const moveCursorTo = (state: ReviewState, id: string): ReviewState => ({
  ...state,
  cursor: cursorOn(id),
})

/** Sets the open encounter and puts the cursor on its row. Closing it leaves the cursor in place. */
export const setOpen = (state: ReviewState, id: string | undefined): ReviewState => {
  if (id === state.open) return state
  return {
    ...state,
    open: id,
    cursor: id !== undefined && state.rows.includes(id) ? cursorOn(id) : state.cursor,
  }
}

/** The row that a move leads to; undefined in an empty list. */
export const adjacentRow = ({ rows, cursor, open }: ReviewState, by: 1 | -1): string | undefined => {
  const position = cursor === undefined ? -1 : rows.indexOf(cursor.id)
  const isOn = cursor?.placement === 'on'
  if (cursor === undefined || position < 0) return rows[0]
  if (!isOn && (by > 0 || cursor.placement === 'after')) return cursor.id
  const to = Math.max(0, Math.min(rows.length - 1, position + by))
  // The encounter that was just acted on may still be listed. It is already open, so the move skips it.
  return isOn || rows[to] !== open ? rows[to] : rows[Math.max(0, to - 1)]
}

/**
 * Moves the cursor past the rows that an action starts on: to the row after the last of them, or to the one before if
 * none follows.
 */
export const moveCursorPast = (state: ReviewState, ids: Iterable<string>): ReviewState => {
  const { rows, open } = state
  const acted = new Set(ids)
  const last = rows.findLastIndex((id) => acted.has(id))
  if (last < 0) return state
  const next = nearest(rows, last, (id) => !acted.has(id)) ?? cursorOn(rows[last] ?? '')
  return { ...state, cursor: next.id === open ? cursorOn(next.id) : next }
}

/**
 * Toggles a row. With `through` the whole range since the last toggled row gets the same state. The range is that of the
 * rows in their current order.
 */
export const toggle = (state: ReviewState, id: string, through: boolean): ReviewState => {
  const { rows, selected, anchor } = state
  const to = rows.indexOf(id)
  if (to < 0) return state
  const anchored = through && anchor !== undefined ? rows.indexOf(anchor.id) : -1
  const from = anchored < 0 ? to : anchored
  const on = anchor !== undefined && from !== to ? anchor.on : !selected.has(id)
  const next = new Set(selected)
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (on) next.add(row)
    else next.delete(row)
  }
  return { ...state, selected: next, anchor: { id, on } }
}

/** Replaces the selection. */
export const select = (state: ReviewState, ids: Iterable<string>): ReviewState => ({
  ...state,
  selected: new Set(ids),
})

/** Clears the selection, and the anchor of a range with it. */
export const clearSelection = (state: ReviewState): ReviewState => ({
  ...state,
  selected: none,
  anchor: undefined,
})

/** Sets the filter of the list. Another filter clears the selection: its rows may not even be in the new list. */
export const setFilter = (state: ReviewState, filter: string): ReviewState =>
  filter === state.filter ? state : { ...clearSelection(state), filter }

/** What an action by key applies to: the selection if there is one, else the open encounter. */
export const targetOf = ({ selected, open }: ReviewState): ActionTarget | undefined => {
  if (selected.size > 0) return { kind: 'selected', ids: selected }
  return open === undefined ? undefined : { kind: 'open', id: open }
}
