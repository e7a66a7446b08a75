// @vitest-environment jsdom
import { render } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isolate } from '../../src/messages/isolate.js'
import { Isolated } from '../../src/ui/Isolated.js'

/** Any text but for the marks themselves. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).map((some) => some.replace(/[\u2068\u2069]/g, ''))

it('shows each marked name in an element of its own, and the text as it was', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(text, text), { maxLength: 4 }), (start, rest) => {
      const marked = start + rest.map(([name, after]) => isolate(name) + after).join('')
      const { container, unmount } = render(<Isolated text={marked} />)
      expect(container.textContent).toBe(start + rest.flat().join(''))
      expect([...container.querySelectorAll('bdi')].map((element) => element.textContent)).toEqual(
        rest.map(([name]) => name),
      )
      unmount()
    }),
  )
})
