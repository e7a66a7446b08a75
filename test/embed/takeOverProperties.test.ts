import { describe, expect, it } from 'vitest'
import { takeOverProperties } from '../../src/embed/takeOverProperties.js'

describe('takeOverProperties', () => {
  it('hands what stands on the object itself to the setters of its class', () => {
    const given: unknown[] = []
    class Element {
      set client(client: unknown) {
        given.push(client)
      }
    }
    const element = Object.create(Element.prototype)
    Object.defineProperty(element, 'client', { value: 'early', configurable: true, writable: true })
    takeOverProperties(element, ['client', 'user'])
    expect(given).toEqual(['early'])
    expect(Object.keys(element)).toEqual([])
    element.client = 'late'
    expect(given).toEqual(['early', 'late'])
  })
})
