// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { elements } from '../../src/embed/defineElements.js'

interface Declared {
  readonly tagName: keyof typeof elements
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly fieldName: string }[]
  readonly members: readonly { readonly kind: string; readonly name: string; readonly readonly?: boolean }[]
  readonly events: readonly { readonly name: string }[]
  readonly cssStates: readonly { readonly name: string }[]
  readonly cssParts: readonly { readonly name: string }[]
}

const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

const { modules } = JSON.parse(textOf('custom-elements.json'))
const declared: readonly Declared[] = modules[0].declarations
const guide = textOf('docs/embed.md')

/** What HTML's own elements and the classes of this package inherit, and a page does not call. */
const inner =
  /^(?:constructor|.*Callback|form|labels|validity|validationMessage|willValidate|checkValidity|reportValidity|give|write|view|rendered|cause|shell|update|tell|setState)$/

/** What a class has, down to HTMLElement. */
const membersOf = (element: CustomElementConstructor): ReadonlyMap<string, PropertyDescriptor> => {
  const found = new Map<string, PropertyDescriptor>()
  for (let at = element.prototype; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at))
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (!inner.test(name) && !found.has(name)) found.set(name, member)
  return found
}

describe('custom-elements.json', () => {
  it('declares each element', () => {
    expect(declared.map(({ tagName }) => tagName)).toEqual(Object.keys(elements))
  })

  it.each(declared)('declares what <$tagName> has', ({ tagName, name, attributes, members }) => {
    const element = elements[tagName]
    expect(element.name).toBe(name)
    const own = membersOf(element)
    expect(members.map((member) => member.name).sort()).toEqual([...own.keys()].sort())
    for (const { name: member, kind, readonly = false } of members) {
      const { get, set } = own.get(member) ?? {}
      if (kind === 'field')
        expect([member, get !== undefined, set === undefined]).toEqual([member, true, readonly])
    }
    const handledByBrowser = ['disabled', 'name']
    expect(
      attributes.map((attribute) => attribute.name).filter((one) => !handledByBrowser.includes(one)),
    ).toEqual(element.observedAttributes)
  })

  it('has no attribute for what may hold data of a patient', () => {
    const plain = ['encounterId', 'locale', 'theme', 'density', 'readOnly', 'required', 'disabled', 'name']
    for (const { attributes } of declared)
      expect(attributes.map(({ fieldName }) => fieldName).filter((name) => !plain.includes(name))).toEqual([])
  })

  it('says what the guide says', () => {
    for (const { attributes, events, cssStates, cssParts, members } of declared) {
      for (const { name } of attributes) expect(guide).toContain(`\`${name}\``)
      for (const { name } of events) expect(guide).toContain(`\`${name}\``)
      for (const { name } of cssStates) expect(guide).toContain(`:state(${name})`)
      for (const { name } of cssParts) expect(guide).toContain(`::part(${name})`)
      for (const { name } of members) expect(guide).toMatch(new RegExp(`\`${name}(?:\\(\\))?\``))
    }
  })
})
