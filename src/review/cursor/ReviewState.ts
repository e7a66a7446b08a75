/** The row that the keys start from, told by id: rows come, go and change places. */
export interface Cursor {
  readonly at: string
  /**
   * `on`: it was gone to. Else the cursor has come there by itself, as the encounter that it was on was acted on or has
   * left: the next move leads to this row, which follows that one (`before` it the cursor stands) or, where none does,
   * came before it (`after`).
   */
  readonly stands: 'on' | 'before' | 'after'
}

/** Where the user is in the list: the cursor, what is selected and what is open. The screen and the keys follow it. */
export interface ReviewState {
  /** The ids of the rows that are loaded, in their order. */
  readonly rows: readonly string[]
  readonly cursor: Cursor | undefined
  /** The encounter that is open beside the list; it may not be in it. */
  readonly open: string | undefined
  readonly selected: ReadonlySet<string>
  /** The row that was selected last, or no longer, for a range that begins there. */
  readonly anchor: { readonly id: string; readonly on: boolean } | undefined
}

/** What an action by key is done to. */
export type ActionTarget =
  | { readonly kind: 'selected'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'open'; readonly id: string }

const none: ReadonlySet<string> = new Set()

/** Before anything is listed. */
export const startState: ReviewState = {
  rows: [],
  cursor: undefined,
  open: undefined,
  selected: none,
  anchor: undefined,
}

const cursorOn = (id: string): Cursor => ({ at: id, stands: 'on' })

/** Where the cursor comes to from a place in rows: the first after it that `stays`, else the last before it. */
const nearest = (
  rows: readonly string[],
  place: number,
  stays: (id: string) => boolean,
): Cursor | undefined => {
  const next = rows.slice(place + 1).find(stays)
  if (next !== undefined) return { at: next, stands: 'before' }
  const last = rows.slice(0, Math.max(0, place)).findLast(stays)
  return last === undefined ? undefined : { at: last, stands: 'after' }
}

/**
 * The rows as they are listed now. The cursor stays with its encounter, wherever that is by now.
 *
 * @param isSameList Where another list is shown, the cursor goes with its encounter or not at all.
 */
export const seeRows = (state: ReviewState, rows: readonly string[], isSameList: boolean): ReviewState => {
  const { cursor, open } = state
  const there = new Set(rows)
  if (cursor !== undefined && there.has(cursor.at)) return { ...state, rows }
  const left =
    isSameList && cursor !== undefined
      ? nearest(state.rows, state.rows.indexOf(cursor.at), (id) => there.has(id))
      : undefined
  return {
    ...state,
    rows,
    cursor: left ?? (open !== undefined && there.has(open) ? cursorOn(open) : undefined),
  }
}

/** The cursor is on this row, as the focus is. */
export const goTo = (state: ReviewState, id: string): ReviewState => ({ ...state, cursor: cursorOn(id) })

/** Another encounter is open, or none: the cursor goes with it, and stays where none is. */
export const seeOpen = (state: ReviewState, id: string | undefined): ReviewState => {
  if (id === state.open) return state
  return {
    ...state,
    open: id,
    cursor: id !== undefined && state.rows.includes(id) ? cursorOn(id) : state.cursor,
  }
}

/** The row that a move leads to; undefined where there is none. */
export const rowToward = ({ rows, cursor, open }: ReviewState, by: 1 | -1): string | undefined => {
  const place = cursor === undefined ? -1 : rows.indexOf(cursor.at)
  const isOn = cursor?.stands === 'on'
  if (cursor === undefined || place < 0) return rows[0]
  if (!isOn && (by > 0 || cursor.stands === 'after')) return cursor.at
  const to = Math.max(0, Math.min(rows.length - 1, place + by))
  // What was acted on may be listed still, and is open already.
  return isOn || rows[to] !== open ? rows[to] : rows[Math.max(0, to - 1)]
}

/**
 * An action was begun on these: the cursor comes to the row that follows the last of them in the list, or to the one
 * before where none does.
 */
export const actOn = (state: ReviewState, ids: Iterable<string>): ReviewState => {
  const { rows, open } = state
  const acted = new Set(ids)
  const last = rows.findLastIndex((id) => acted.has(id))
  if (last < 0) return state
  const next = nearest(rows, last, (id) => !acted.has(id)) ?? cursorOn(rows[last] ?? '')
  return { ...state, cursor: next.at === open ? cursorOn(next.at) : next }
}

/**
 * Selects a row or no longer; `through`: does what was done to the row before to all from that to this one, as they are
 * in the list now.
 */
export const toggle = (state: ReviewState, id: string, through: boolean): ReviewState => {
  const { rows, selected, anchor } = state
  const at = rows.indexOf(id)
  if (at < 0) return state
  const before = through && anchor !== undefined ? rows.indexOf(anchor.id) : -1
  const from = before < 0 ? at : before
  const on = anchor !== undefined && from !== at ? anchor.on : !selected.has(id)
  const next = new Set(selected)
  for (const row of rows.slice(Math.min(from, at), Math.max(from, at) + 1)) {
    if (on) next.add(row)
    else next.delete(row)
  }
  return { ...state, selected: next, anchor: { id, on } }
}

/** Selects these and nothing else. */
export const select = (state: ReviewState, ids: Iterable<string>): ReviewState => ({
  ...state,
  selected: new Set(ids),
})

/** Selects nothing. */
export const clearSelection = (state: ReviewState): ReviewState => ({
  ...state,
  selected: none,
  anchor: undefined,
})

/** What an action by key is done to: what is selected, else what is open. */
export const targetOf = ({ selected, open }: ReviewState): ActionTarget | undefined => {
  if (selected.size > 0) return { kind: 'selected', ids: selected }
  return open === undefined ? undefined : { kind: 'open', id: open }
}
