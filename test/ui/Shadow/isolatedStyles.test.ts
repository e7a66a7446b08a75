import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPageUnits } from '../../../src/ui/Shadow/isolatedStyles.js'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css') && !file.startsWith('app'))
  .map((file) => readFileSync(join(source, file), 'utf8'))

describe('withoutPageUnits', () => {
  it('takes sizes from a token, which no reset of a page touches', () => {
    expect(withoutPageUnits('a{padding:.5rem -1.25rem;width:min(30rem,100%)}')).toBe(
      'a{padding:calc(var(--ef-rem, 16px) * .5) calc(var(--ef-rem, 16px) * -1.25);width:min(calc(var(--ef-rem, 16px) * 30),100%)}',
    )
  })

  it('writes px where a rule asks for a size, since no token is allowed there', () => {
    expect(withoutPageUnits('@container encounter (width < 34rem){a{gap:1rem}}')).toBe(
      '@container encounter (width < 544px){a{gap:calc(var(--ef-rem, 16px) * 1)}}',
    )
  })

  it('follows the size of text that the user has set', () => {
    expect(withoutPageUnits('@media (width<10rem){a{gap:1rem}}', 20)).toBe(
      '@media (width<200px){a{gap:calc(var(--ef-rem, 20px) * 1)}}',
    )
  })

  it('leaves other units and names alone', () => {
    const css = '.ef-Prem-2rems{width:1em;height:2px;content:"harem"}'
    expect(withoutPageUnits(css)).toBe(css)
  })

  it('leaves no rem in any sheet of this package, and nothing else changed', () => {
    expect(sheets.length).toBeGreaterThan(30)
    for (const css of sheets) expect(withoutPageUnits(css)).not.toMatch(/[\d.]rem\b/)
  })

  it('keeps every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (amount) => {
        const size = amount / 100
        expect(withoutPageUnits(`a{top:${size}rem}`)).toBe(`a{top:calc(var(--ef-rem, 16px) * ${size})}`)
      }),
    )
  })
})
