import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A string in a source that reads as words for people. */
export interface FoundWords {
  /** From the repository's root, with its line. */
  readonly place: string
  readonly text: string
}

/** The sources of a folder of src, as paths from the repository's root. */
export const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.gen\.ts$/.test(name))
    .map((name) => `src/${folder}/${name}`)
    .sort()

interface Node {
  readonly type: string
  readonly start: number
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value &&
  typeof value.start === 'number'

/** A node with those around it, the nearest first. */
interface Placed {
  readonly node: Node
  readonly around: readonly Node[]
}

function* nodesIn(node: Node, around: readonly Node[] = []): Generator<Placed> {
  yield { node, around }
  const within = [node, ...around]
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* nodesIn(child, within)
}

/** Attributes and properties that show what they are given, however short it is. */
/** Ends of ids of elements, by which one names another. */
const isId = (text: string): boolean => /^…-[a-z]+$/.test(text)

const shown = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'title', 'label', 'placeholder', 'alt'],
  ...['help', 'heading', 'children', 'message', 'emptyMessage', 'hint', 'summary'],
])

/** What is between quotes, with "…" in the place of what is put in. */
const textOf = ({ type, value, quasis }: Node): string | undefined => {
  if (type === 'Literal' || type === 'JSXText') return typeof value === 'string' ? value : undefined
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return undefined
  return quasis
    .map((quasi: { readonly value: { readonly cooked: string | null } }) => quasi.value.cooked ?? '')
    .join('…')
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  return String(node.type === 'Literal' ? node.value : node.name)
}

/** Two words with a space between, as no key, class or event has them. */
const readsAsWords = (text: string): boolean =>
  /(?<![\p{L}\p{N}<_-])\p{L}[\p{L}’']*[.,:;!?”]* “?\p{L}{2,}(?![\p{L}-]*[=(])/u.test(text)

/** Whether a string is shown by where it stands: a child of an element, or an attribute or property that is shown. */
const isShown = ({ node, around }: Placed): boolean => {
  let inner = node
  for (const outer of around) {
    const passesOn =
      outer.type === 'ConditionalExpression' ? outer.test !== inner : outer.type === 'LogicalExpression'
    if (outer.type === 'JSXElement' || outer.type === 'JSXFragment') return true
    if (outer.type === 'JSXAttribute') return shown.has(nameOf(outer.name))
    if (outer.type === 'Property') return outer.value === inner && shown.has(nameOf(outer.key))
    if (!passesOn && outer.type !== 'JSXExpressionContainer') return false
    inner = outer
  }
  return false
}

/** Lists of elements, roles and attributes: a selector of CSS. */
const isSelector = (text: string): boolean =>
  /^[a-z\s,:()[\]="^*-]+$/.test(text) &&
  (/[[\]]/.test(text) || text.split(/[\s,]+/).every((part) => elements.has(part)))

const elements = new Set(['input', 'select', 'textarea', 'button', 'a', 'summary', 'ul', 'li', 'dialog'])

/** Attributes that show nothing of what they are given. */
const notShown = /^(?:className|id|htmlFor|href|rel|role|d|viewBox|autoComplete|aria-keyshortcuts|data-.*)$/

/** What a developer alone reads, what no one sees, and what is no value at all. */
const isHidden = ({ around }: Placed): boolean =>
  around.some(
    ({ type, callee, name }) =>
      type === 'TSLiteralType' ||
      (type === 'JSXAttribute' && notShown.test(nameOf(name))) ||
      type === 'ImportDeclaration' ||
      (type === 'NewExpression' && /^(?:Error|TypeError|RangeError|SchemaError)$/.test(nameOf(callee))),
  )

/** The strings of a source that read as words for people. */
export const wordsIn = (text: string, place: string): readonly FoundWords[] =>
  [...nodesIn(parseAst(text, { lang: place.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node)].flatMap(
    (placed) => {
      const words = textOf(placed.node)
      if (words === undefined || !/\p{L}/u.test(words)) return []
      const isText = placed.node.type === 'JSXText'
      if (!isText && !readsAsWords(words) && !isShown(placed)) return []
      if (isHidden(placed) || isSelector(words) || isId(words)) return []
      const line = text.slice(0, placed.node.start).split('\n').length
      return [{ place: `${place}:${line}`, text: words.replace(/\s+/g, ' ').trim() }]
    },
  )

/** The strings of a file of the repository that read as words for people. */
export const wordsInFile = (file: string): readonly FoundWords[] =>
  wordsIn(readFileSync(join(root, file), 'utf8'), file)
