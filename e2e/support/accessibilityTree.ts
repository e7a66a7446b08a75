import type { CDPSession, Page } from '@playwright/test'

/** A node of the browser's accessibility tree, reduced to what a combobox needs. */
export interface AccessibleNode {
  readonly role: string
  readonly name: string
  /** A property such as "expanded"; undefined if the node does not have it. */
  readonly property: (name: string) => unknown
  /** The nodes referenced by a property such as "controls". */
  readonly related: (name: string) => readonly AccessibleNode[]
  readonly children: readonly AccessibleNode[]
}

/** A combobox and its popup as exposed to screen readers. */
export interface HeardCombobox {
  readonly expanded: unknown
  readonly focused: unknown
  readonly autocomplete: unknown
  readonly hasPopup: unknown
  /** The role and name of the controlled element, if it is in the tree. */
  readonly popup: readonly string[]
  readonly options: readonly string[]
  /** The options marked as selected. */
  readonly selected: readonly string[]
  /** The active descendant: the current option while the focus stays in the input. */
  readonly active: readonly string[]
}

type RawNode = Awaited<ReturnType<typeof readNodes>>[number]

const readNodes = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes

const nodesOf = (raw: readonly RawNode[]): readonly AccessibleNode[] => {
  const seen = raw.filter(({ ignored }) => !ignored)
  const propertyOf = (node: RawNode, name: string) => node.properties?.find((one) => one.name === name)?.value
  const toNode = (node: RawNode): AccessibleNode => ({
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    property: (name) => propertyOf(node, name)?.value,
    related: (name) =>
      (propertyOf(node, name)?.relatedNodes ?? []).flatMap(({ backendDOMNodeId }) =>
        seen.filter((other) => other.backendDOMNodeId === backendDOMNodeId).map(toNode),
      ),
    get children() {
      return seen.filter(({ parentId }) => parentId === node.nodeId).map(toNode)
    },
  })
  return seen.map(toNode)
}

/** All nodes of the page, in reading order. */
export const readAccessibilityTree = async (page: Page): Promise<readonly AccessibleNode[]> => {
  const session = await page.context().newCDPSession(page)
  try {
    return nodesOf(await readNodes(session))
  } finally {
    await session.detach()
  }
}

/** The combobox with this name as exposed to screen readers. */
export const hearCombobox = async (page: Page, name: string): Promise<HeardCombobox> => {
  const [combobox, ...more] = (await readAccessibilityTree(page)).filter(
    (node) => node.role === 'combobox' && node.name === name,
  )
  if (combobox === undefined || more.length > 0) throw new Error(`There is not one combobox "${name}".`)
  const popup = combobox.related('controls')
  const options = popup.flatMap(({ children }) => children).filter(({ role }) => role === 'option')
  return {
    expanded: combobox.property('expanded'),
    focused: combobox.property('focused'),
    autocomplete: combobox.property('autocomplete'),
    hasPopup: combobox.property('hasPopup'),
    popup: popup.map((node) => `${node.role} ${node.name}`),
    options: options.map((option) => option.name),
    selected: options.filter((option) => option.property('selected') === true).map((option) => option.name),
    active: combobox.related('activedescendant').map((option) => option.name),
  }
}
