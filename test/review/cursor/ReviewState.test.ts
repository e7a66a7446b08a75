import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjacentRow,
  clearSelection,
  initialState,
  moveCursorPast,
  moveCursorTo,
  type ReviewState,
  setFilter,
  setOpen,
  setRows,
  targetOf,
  toggle,
} from '../../../src/review/cursor/ReviewState.js'

/** A step of the user or of another tab. The number selects the row, where the step has one. */
type Step = readonly [
  what: 'j' | 'k' | 'x' | 'X' | 'Enter' | 'Esc' | 'a' | 'click' | 'tab' | 'leaves' | 'comes' | 'moves',
  which: number,
]

/** The list as the user sees it: a plain model that changes row by row. */
class Desk {
  readonly changed: string[] = []
  checked: string[] = []
  open: string | undefined
  #cursor: string | undefined
  /** How the cursor got to its row without a move: down to the next one, or up to the last one. */
  #led: 'down' | 'up' | undefined
  #last: { id: string; on: boolean } | undefined
  #made = 0

  rows: string[]

  constructor(rows: string[]) {
    this.rows = rows
  }

  get cursor() {
    return this.#cursor
  }

  named(): readonly string[] {
    if (this.checked.length > 0) return this.checked
    return this.open === undefined ? [] : [this.open]
  }

  do([what, which]: Step): void {
    const any = this.rows[which % Math.max(1, this.rows.length)]
    if (what === 'j') this.#move(1)
    else if (what === 'k') this.#move(-1)
    else if (what === 'x' && this.#cursor !== undefined) this.#check(this.#cursor, false)
    else if (what === 'X' && this.#cursor !== undefined) this.#check(this.#cursor, true)
    else if (what === 'click' && any !== undefined) {
      this.#visit(any)
      this.#check(any, false)
    } else if (what === 'Enter' && this.open === undefined && this.rows.length > 0) {
      this.open = this.#cursor ?? this.rows[0]
      this.#visit(this.open)
    } else if (what === 'Esc' && this.open !== undefined) {
      this.open = undefined
      // Closing focuses the row.
      this.#led = undefined
    } else if (what === 'Esc') this.#uncheck()
    else if (what === 'a') this.#act()
    else if (what === 'leaves' && any !== undefined) this.#remove(any)
    else if (what === 'comes') this.rows.splice(which % (this.rows.length + 1), 0, `new ${this.#made++}`)
    else if (what === 'moves' && any !== undefined) this.rows = [any, ...this.rows.filter((id) => id !== any)]
    else if (what === 'tab') this.#change([...this.rows].filter((_, at) => (at + which) % 3 !== 0))
  }

  #visit(id: string | undefined) {
    this.#cursor = id
    this.#led = undefined
  }

  #move(by: 1 | -1) {
    const at = this.rows.indexOf(this.#cursor ?? '')
    let to = at + by
    if (at < 0) to = 0
    else if (this.#led === 'up' || (this.#led === 'down' && by > 0)) to = at
    // The encounter that was acted on is still open, so the move skips it.
    else if (this.#led === 'down' && this.rows[to] === this.open && to > 0) to -= 1
    const id = this.rows[Math.min(Math.max(to, 0), this.rows.length - 1)]
    if (id === undefined) return
    this.#visit(id)
    if (this.open !== undefined) this.open = id
  }

  #check(id: string, through: boolean) {
    const to = this.rows.indexOf(id)
    const from = through && this.#last ? this.rows.indexOf(this.#last.id) : to
    const start = from < 0 ? to : from
    const on = start !== to && this.#last ? this.#last.on : !this.checked.includes(id)
    for (let at = Math.min(start, to); at <= Math.max(start, to); at += 1) {
      const row = this.rows[at] ?? ''
      this.checked = this.checked.filter((known) => known !== row)
      if (on) this.checked.push(row)
    }
    this.#last = { id, on }
  }

  #uncheck() {
    this.checked = []
    this.#last = undefined
  }

  /** Approves the named encounters, which then leave the list. Every third fails and stays. */
  #act() {
    const named = [...this.named()]
    const done = named.filter((id) => !/[369]$/.test(id))
    this.changed.push(...done)
    let at = this.rows.length - 1
    while (at >= 0 && !named.includes(this.rows[at] ?? '')) at -= 1
    if (at >= 0) {
      const below = this.rows[at + 1]
      let above = at - 1
      while (above >= 0 && named.includes(this.rows[above] ?? '')) above -= 1
      if (below !== undefined) this.#lead(below, 'down')
      else if (above >= 0) this.#lead(this.rows[above], 'up')
      else this.#visit(this.rows[at])
    }
    for (const id of done) this.#remove(id)
    this.checked = this.checked.filter((id) => !done.includes(id))
  }

  #lead(id: string | undefined, way: 'down' | 'up') {
    this.#cursor = id
    this.#led = id === this.open ? undefined : way
  }

  #remove(id: string) {
    const at = this.rows.indexOf(id)
    if (at < 0) return
    this.rows.splice(at, 1)
    if (this.#cursor !== id) return
    const below = this.rows[at]
    this.#cursor = below ?? this.rows[at - 1]
    this.#led = this.#cursor === undefined ? undefined : below === undefined ? 'up' : 'down'
    if (this.#cursor === undefined && this.open !== undefined && this.rows.includes(this.open))
      this.#visit(this.open)
  }

  /** Switches to another list with some of the same encounters. */
  #change(rows: string[]) {
    this.rows = rows
    this.#uncheck()
    if (this.#cursor !== undefined && rows.includes(this.#cursor)) return
    this.#visit(this.open !== undefined && rows.includes(this.open) ? this.open : undefined)
  }
}

/** Applies the same step to the real state, as the keys do. */
const follow = (state: ReviewState, [what, which]: Step, desk: Desk): ReviewState => {
  const any = state.rows[which % Math.max(1, state.rows.length)]
  const at = state.cursor?.id
  const leadTo = (row: string | undefined) => {
    if (row === undefined) return state
    return state.open === undefined ? moveCursorTo(state, row) : setOpen(moveCursorTo(state, row), row)
  }
  switch (what) {
    case 'j':
    case 'k':
      return leadTo(adjacentRow(state, what === 'j' ? 1 : -1))
    case 'x':
    case 'X':
      return at === undefined ? state : toggle(state, at, what === 'X')
    case 'click':
      return any === undefined ? state : toggle(moveCursorTo(state, any), any, false)
    case 'Enter': {
      const row = at ?? state.rows[0]
      return state.open !== undefined || row === undefined ? state : setOpen(moveCursorTo(state, row), row)
    }
    case 'Esc': {
      if (state.open === undefined) return clearSelection(state)
      const closed = setOpen(state, undefined)
      return at === undefined ? closed : moveCursorTo(closed, at)
    }
    case 'a': {
      const target = targetOf(state)
      if (target === undefined) return state
      const ids = target.kind === 'open' ? [target.id] : [...target.ids]
      const acted = setRows(moveCursorPast(state, ids), [...desk.rows], true)
      const failed = [...acted.selected].filter((id) => /[369]$/.test(id))
      return { ...acted, selected: new Set(failed) }
    }
    case 'tab':
      return setFilter(setRows(state, [...desk.rows], false), `${state.filter}+`)
    default:
      return setRows(state, [...desk.rows], true)
  }
}

const step = fc.tuple(
  fc.constantFrom<Step[0]>(
    ...(['j', 'j', 'j', 'k', 'k', 'x', 'X', 'Enter', 'Enter', 'Esc', 'Esc', 'a', 'a', 'a', 'click'] as const),
    ...(['tab', 'leaves', 'comes', 'moves'] as const),
  ),
  fc.nat(20),
)

const start = (count: number) => {
  const ids = Array.from({ length: count }, (_, at) => `${at + 1}`)
  return { desk: new Desk([...ids]), state: setRows(initialState, ids, true) }
}

describe('the cursor, the selection and what is open', () => {
  it('match the model for any sequence of keys and changes of the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15 }),
        fc.array(step, { maxLength: 60, size: 'max' }),
        (count, steps) => {
          let { desk, state } = start(count)
          for (const next of steps) {
            const named = [...desk.named()].toSorted()
            const target = targetOf(state)
            const ids = target === undefined ? [] : target.kind === 'open' ? [target.id] : [...target.ids]
            expect(ids.toSorted()).toEqual(named)
            const before = desk.changed.length
            desk.do(next)
            state = follow(state, next, desk)
            if (next[0] === 'a')
              expect(desk.changed.slice(before).toSorted()).toEqual(named.filter((id) => !/[369]$/.test(id)))
            expect(state.rows).toEqual(desk.rows)
            expect(state.cursor?.id).toBe(desk.cursor)
            expect(state.open).toBe(desk.open)
            expect([...state.selected].toSorted()).toEqual(desk.checked.toSorted())
            if (state.cursor !== undefined) expect(state.rows).toContain(state.cursor.id)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('move to the row after the last one acted on, or to the one before if none follows', () => {
    const ids = ['1', '2', '3', '4', '5']
    const listed = moveCursorTo(setRows(initialState, ids, true), '2')
    const acted = setRows(moveCursorPast(listed, ['2', '4']), ['1', '3', '5'], true)
    expect(acted.cursor).toEqual({ id: '5', placement: 'before' })
    expect(adjacentRow(acted, 1)).toBe('5')
    expect(adjacentRow(acted, -1)).toBe('3')
    const last = setRows(moveCursorPast(acted, ['5']), ['1', '3'], true)
    expect(last.cursor).toEqual({ id: '3', placement: 'after' })
    expect([adjacentRow(last, 1), adjacentRow(last, -1)]).toEqual(['3', '3'])
    expect(setRows(last, [], true).cursor).toBeUndefined()
  })

  it('stay with their encounter while rows before it come and go', () => {
    const listed = moveCursorTo(setRows(initialState, ['1', '2', '3'], true), '2')
    expect(setRows(listed, ['new', '3', '2'], true).cursor).toEqual({ id: '2', placement: 'on' })
  })
})
