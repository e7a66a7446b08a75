import type { CharTest, PatternNode } from './PatternNode.js'

/** Tests a text; `spend` is told the number of steps as they are made. */
export type TextMatcher = (text: string, spend: (steps: number) => void) => boolean

/** Steps that the start of a match is worth. */
const startSteps = 10

/** The text that is tested, with what the look-arounds of the pattern found in it. */
interface Subject {
  readonly chars: readonly number[]
  readonly found: Map<Automaton, Uint8Array>
  readonly spend: (steps: number) => void
}

/** A state of the automaton: it reads a character, holds a condition, or leads on to others at once. */
interface State {
  readonly test?: CharTest
  readonly holds?: (subject: Subject, at: number) => boolean
  to: readonly number[]
}

/** A nondeterministic automaton. State 0 accepts. */
interface Automaton {
  readonly states: readonly State[]
  readonly start: number
  /** Whether it can only match from the first position. */
  readonly anchored: boolean
  readonly backward: boolean
}

/** The number of states of a pattern's automaton, roughly: `a{3}` has three. */
export const countStates = (node: PatternNode): number => {
  switch (node.kind) {
    case 'sequence':
    case 'choice':
      return node.parts.reduce((sum, part) => sum + countStates(part), 1)
    case 'repeat':
      return (countStates(node.part) + 1) * Math.max(1, node.max === Infinity ? node.min : node.max)
    case 'look':
      return countStates(node.part) + 1
    default:
      return 1
  }
}

const isWord = (codePoint: number | undefined): boolean =>
  codePoint !== undefined && codePoint < 128 && /\w/.test(String.fromCharCode(codePoint))

const edges: Readonly<Record<string, (subject: Subject, at: number) => boolean>> = {
  '^': (_, at) => at === 0,
  $: ({ chars }, at) => at === chars.length,
  '\\b': ({ chars }, at) => isWord(chars[at - 1]) !== isWord(chars[at]),
  '\\B': ({ chars }, at) => isWord(chars[at - 1]) === isWord(chars[at]),
}

/** Builds the automaton of a pattern from its end to its start. A look-ahead is read backward, from where it may end. */
const build = (pattern: PatternNode, backward: boolean): Automaton => {
  const states: State[] = [{ to: [] }]
  const add = (state: State): number => states.push(state) - 1
  const emit = (node: PatternNode, next: number): number => {
    switch (node.kind) {
      case 'char':
        return add({ test: node.test, to: [next] })
      case 'edge':
        return add({ holds: edges[node.edge] ?? (() => false), to: [next] })
      case 'look': {
        const inner = build(node.part, node.ahead)
        return add({
          holds: (subject, at) => (scan(inner, subject)[at] === 1) !== node.negated,
          to: [next],
        })
      }
      case 'choice':
        return node.parts.length === 1 && node.parts[0]
          ? emit(node.parts[0], next)
          : add({ to: node.parts.map((part) => emit(part, next)) })
      case 'sequence':
        return (backward ? [...node.parts] : [...node.parts].reverse()).reduce(
          (after, part) => emit(part, after),
          next,
        )
      case 'repeat': {
        let at = next
        let copies = node.min
        if (node.max === Infinity) {
          const loop: State = { to: [] }
          at = add(loop)
          const body = emit(node.part, at)
          loop.to = [body, next]
          if (copies > 0) {
            at = body
            copies -= 1
          }
        } else {
          for (let index = node.min; index < node.max; index += 1)
            at = add({ to: [emit(node.part, at), next] })
        }
        for (; copies > 0; copies -= 1) at = emit(node.part, at)
        return at
      }
    }
  }
  const start = emit(pattern, 0)
  const first = (state: State | undefined): State | undefined =>
    state && state.test === undefined && state.holds === undefined && state.to.length === 1
      ? first(states[state.to[0] ?? 0])
      : state
  return { states, start, anchored: !backward && first(states[start])?.holds === edges['^'], backward }
}

/**
 * Follows all ways through the automaton at once, so that the time is linear in the text. Returns, for each position,
 * whether a match that may begin anywhere ends there; stops at the first one if `once`.
 */
const scan = (automaton: Automaton, subject: Subject, once = false): Uint8Array => {
  const known = subject.found.get(automaton)
  if (known) return known
  const { states, start, anchored, backward } = automaton
  const { chars } = subject
  const hits = new Uint8Array(chars.length + 1)
  subject.found.set(automaton, hits)
  const seenAt = new Int32Array(states.length).fill(-1)
  const step = backward ? -1 : 1
  const first = backward ? chars.length : 0
  const waiting: number[] = []
  for (let at = first; at >= 0 && at <= chars.length; at += step) {
    if (!anchored || at === first) waiting.push(start)
    const reading: State[] = []
    let steps = 1
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (seenAt[index] === at) continue
      seenAt[index] = at
      steps += 1
      const state = states[index]
      if (index === 0 || !state) hits[at] = 1
      else if (state.test) reading.push(state)
      else if (!state.holds || state.holds(subject, at)) for (const to of state.to) waiting.push(to)
    }
    subject.spend(steps)
    if ((once && hits[at] === 1) || (anchored && reading.length === 0)) break
    const char = chars[backward ? at - 1 : at]
    if (char === undefined) break
    for (const { test, to } of reading) if (test?.(char)) for (const state of to) waiting.push(state)
  }
  return hits
}

/**
 * Creates the matcher of a regular expression as JSON Schema defines it (ECMA-262 in Unicode mode, may match anywhere).
 * It takes time linear in the text, whatever the expression: `RegExp` backtracks, and takes seconds for `^(a+)+$` and a
 * text of 28 characters.
 */
export const makeMatcher = (pattern: PatternNode): TextMatcher => {
  let automaton: Automaton | undefined
  return (text, spend) => {
    automaton ??= build(pattern, false)
    const chars: number[] = []
    for (let index = 0; index < text.length; index += 1) {
      const char = text.codePointAt(index) ?? 0
      if (char > 0xffff) index += 1
      chars.push(char)
    }
    spend(startSteps)
    return scan(automaton, { chars, found: new Map(), spend }, true).includes(1)
  }
}
