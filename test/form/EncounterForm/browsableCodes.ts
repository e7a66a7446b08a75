import type {
  CodeEntry,
  CodeMatch,
  CodeNode,
  CodeNotes,
  CodeQuery,
  CodeSource,
} from '../../../src/codes/CodeSystem.js'

interface TreeNode extends Partial<CodeEntry> {
  readonly kind?: CodeNode['kind']
  readonly notes?: CodeNotes
  readonly children?: Readonly<Record<string, TreeNode>>
}

const tree: Readonly<Record<string, TreeNode>> = {
  '4': {
    kind: 'chapter',
    text: 'Endocrine, nutritional and metabolic diseases',
    children: {
      'E08-E13': {
        kind: 'block',
        text: 'Diabetes mellitus',
        children: {
          E11: {
            text: 'Type 2 diabetes mellitus',
            useAdditional: [
              'code to identify control using:',
              'insulin (Z79.4)',
              'oral antidiabetic drugs (Z79.84)',
            ],
            children: {
              'E11.9': { text: 'Type 2 diabetes mellitus without complications' },
              'E11.65': { text: 'Type 2 diabetes mellitus with hyperglycemia' },
            },
          },
        },
      },
    },
  },
  '10': {
    kind: 'chapter',
    text: 'Diseases of the respiratory system',
    children: {
      'J00-J06': {
        kind: 'block',
        text: 'Acute upper respiratory infections',
        notes: { excludes1: ['influenza (J09-J11)'] },
        children: {
          J01: {
            text: 'Acute sinusitis',
            notes: {
              includes: ['acute abscess of sinus'],
              excludes1: ['sinusitis NOS (J32.9)'],
              useAdditional: ['code (B95-B97) to identify infectious agent'],
            },
            excludes1: ['J32.9'],
            children: { 'J01.90': { text: 'Acute sinusitis, unspecified' } },
          },
          J06: {
            text: 'Acute upper respiratory infections of multiple and unspecified sites',
            children: {
              'J06.0': { text: 'Acute laryngopharyngitis' },
              'J06.9': {
                text: 'Acute upper respiratory infection, unspecified',
                notes: { inclusionTerms: Array.from({ length: 9 }, (_, index) => `Term ${index + 1}`) },
              },
            },
          },
        },
      },
    },
  },
  '13': {
    kind: 'chapter',
    text: 'Diseases of the nervous system, in part',
    children: {
      G30: {
        text: "Alzheimer's disease",
        children: {
          'G30.9': { text: "Alzheimer's disease, unspecified" },
        },
      },
      G99: {
        text: 'Other disorders in diseases classified elsewhere',
        children: {
          'G99.0': {
            text: 'Autonomic neuropathy',
            codeFirst: [
              'underlying disease, such as:',
              'amyloidosis (E85.-)',
              'type 2 diabetes (E11.-)',
              'gout (M10.-)',
            ],
          },
        },
      },
      M17: {
        text: 'Osteoarthritis of knee',
        children: { 'M17.0': { text: 'Bilateral primary osteoarthritis of knee' } },
      },
      'Z79.4': { text: 'Long term (current) use of insulin' },
    },
  },
}

interface Located {
  readonly node: CodeNode
  readonly entry: CodeEntry
  readonly notes: CodeNotes
  readonly ancestors: readonly CodeNode[]
  readonly siblings: readonly CodeNode[]
  readonly children: readonly CodeNode[]
}

const nodeOf = (code: string, { kind = 'code', text = '', children }: TreeNode): CodeNode => ({
  kind,
  code,
  text,
  billable: kind === 'code' && children === undefined,
})

const locate = (
  level: Readonly<Record<string, TreeNode>>,
  ancestors: readonly CodeNode[],
  inherited: Partial<CodeEntry>,
): readonly Located[] => {
  const siblings = Object.entries(level).map(([code, item]) => nodeOf(code, item))
  return Object.entries(level).flatMap(([code, item]) => {
    const { kind: _kind, notes = {}, children = {}, ...own } = item
    const node = nodeOf(code, item)
    const { text, billable } = node
    const entry = { ...inherited, ...own, system: 'icd10cm' as const, code, text, billable }
    return [
      {
        node,
        entry,
        notes,
        ancestors,
        siblings,
        children: Object.entries(children).map(([child, below]) => nodeOf(child, below)),
      },
      ...locate(children, [...ancestors, node], { ...inherited, ...own }),
    ]
  })
}

const all = locate(tree, [], {})
const isCode = ({ node }: Located) => node.kind === 'code'

const matching = ({ text, used = [] }: CodeQuery): readonly CodeMatch[] => {
  const wanted = text.toLowerCase()
  const found = all
    .filter(isCode)
    .map(({ entry }) => entry)
    .filter(
      ({ code, text: words }) =>
        code.toLowerCase().startsWith(wanted) || words.toLowerCase().includes(wanted),
    )
  const place = ({ code }: CodeEntry) => (used.includes(code) ? used.indexOf(code) : used.length)
  const codes = found.filter(({ billable }) => billable).toSorted((one, other) => place(one) - place(other))
  return [...codes, ...found.filter(({ billable }) => !billable)].map((entry) => ({ entry, marks: [] }))
}

/** A small code source with a tree, which counts what it is asked and can say that its sets have changed. */
export const browsableCodes = () => {
  const searches: CodeQuery[] = []
  const lookedUp: string[] = []
  const listeners = new Set<() => void>()
  const renamed = new Map<string, string>()
  const withName = (entry: CodeEntry): CodeEntry => ({
    ...entry,
    text: renamed.get(entry.code) ?? entry.text,
  })
  const source: CodeSource = {
    sets: async () => [],
    search: async (query) => {
      searches.push(query)
      return matching(query).map((match) => ({ ...match, entry: withName(match.entry) }))
    },
    lookUp: async (refs) => {
      lookedUp.push(...refs.map(({ code }) => code))
      return refs.map(({ code }) => {
        const found = all.find(({ node }) => node.code === code)
        return found && withName(found.entry)
      })
    },
    browse: async ({ system, code }) => {
      const found = all.find(({ node }) => node.code === code)
      if (found === undefined) return undefined
      const { node, notes, ancestors, siblings, children } = found
      return { system, node, notes, ancestors, siblings, children }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    source,
    searches,
    lookedUp,
    listeners,
    /** Another set is loaded, in which a code has another text. */
    rename: (code: string, text: string) => {
      renamed.set(code, text)
      for (const listener of listeners) listener()
    },
  }
}
