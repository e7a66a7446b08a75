// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Combobox } from '../../../src/ui/Combobox/Combobox.js'

const itself = (item: string) => item

interface Shown {
  readonly items: readonly string[]
  readonly stale?: boolean
  readonly highlightsFirst?: boolean
}

/** A combobox whose items are those that the test shows, and whose owner notes what it is told. */
const open = (shown: Shown, emptyMessage?: string) => {
  const picked: string[] = []
  const entered: string[] = []
  const waited: boolean[] = []
  const left: boolean[] = []
  const Owner = ({ items, stale = false, highlightsFirst = true }: Shown) => {
    const [text, setText] = useState('')
    return (
      <form aria-label="Owner" onSubmit={() => entered.push('submitted')}>
        <label htmlFor="fruit">Fruit</label>
        <Combobox
          id="fruit"
          label="Fruit"
          text={text}
          onTextChange={setText}
          items={items}
          stale={stale}
          highlightsFirst={highlightsFirst}
          itemKey={itself}
          renderItem={itself}
          emptyMessage={emptyMessage}
          onPick={(item) => picked.push(item)}
          onEnter={(typed) => entered.push(typed)}
          onWaiting={(waiting) => waited.push(waiting)}
          onBlur={(waiting) => left.push(waiting)}
        />
        <button type="submit">Next</button>
      </form>
    )
  }
  const { rerender } = render(<Owner {...shown} />)
  const user = userEvent.setup()
  return {
    user,
    picked,
    entered,
    waited,
    left,
    show: (next: Shown) => rerender(<Owner {...next} />),
    input: screen.getByRole('combobox', { name: 'Fruit' }),
  }
}

/** The option that assistive technology is told of. */
const announced = (input: HTMLElement): string | undefined =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? undefined

describe('a combobox', () => {
  it('has the first item ready for Enter once something is typed', async () => {
    const { user, input, picked } = open({ items: ['Apple', 'Apricot'] })
    await user.click(input)
    expect(announced(input)).toBeUndefined()
    await user.keyboard('ap')
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(announced(input)).toBe('Apple')
    expect(screen.getByRole('option', { name: 'Apple' }).getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    expect(picked).toEqual(['Apple'])
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })

  it('has none ready where the first may not be what was meant, until an arrow marks it', async () => {
    const { user, picked, entered, input } = open({ items: ['Apple', 'Pear'], highlightsFirst: false })
    await user.type(input, 'a{Enter}')
    expect(picked).toEqual([])
    expect(entered).toEqual(['a'])
    expect(screen.getAllByRole('option')).toHaveLength(2)
    await user.keyboard('{ArrowDown}')
    expect(announced(input)).toBe('Apple')
    await user.keyboard('{Enter}')
    expect(picked).toEqual(['Apple'])
  })

  it('goes from item to item with the arrows, and picks where it stands', async () => {
    const { user, input, picked } = open({ items: ['Apple', 'Apricot', 'Avocado'] })
    await user.type(input, 'a{ArrowDown}')
    expect(announced(input)).toBe('Apricot')
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
    expect(picked).toEqual(['Apricot'])
  })

  it('is back at the first item when other items come, and tells of it', async () => {
    const { user, input, picked, show } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a{ArrowDown}')
    show({ items: ['Banana', 'Blackberry'] })
    expect(announced(input)).toBe('Banana')
    await user.keyboard('{Enter}')
    expect(picked).toEqual(['Banana'])
  })

  it('is back at the first item when the mouse leaves the items, or something else is typed', async () => {
    const { user, input } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a')
    await user.hover(screen.getByRole('option', { name: 'Apricot' }))
    expect(announced(input)).toBe('Apricot')
    await user.hover(input)
    expect(announced(input)).toBe('Apple')
    await user.keyboard('{ArrowDown}p')
    expect(announced(input)).toBe('Apple')
  })

  it('is not closed by a click into its text', async () => {
    const { user, input } = open({ items: ['Apple'] })
    await user.type(input, 'a')
    await user.click(input)
    expect(input.getAttribute('aria-expanded')).toBe('true')
  })

  it('picks what is clicked', async () => {
    const { user, input, picked } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a')
    await user.click(screen.getByRole('option', { name: 'Apricot' }))
    expect(picked).toEqual(['Apricot'])
  })

  it('leaves Escape to what is around it once its popup is closed, with text in it or none', async () => {
    const escapes: boolean[] = []
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escapes.push(event.defaultPrevented)
    }
    document.addEventListener('keydown', note)
    const { user, input } = open({ items: ['apple'] })
    await user.type(input, 'app{Escape}')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await user.keyboard('{Escape}')
    document.removeEventListener('keydown', note)
    expect(escapes).toEqual([true, false])
    expect(input).toHaveProperty('value', 'app')
  })

  it('stays closed when its items come after Escape', async () => {
    const { user, input, show } = open({ items: [], stale: true })
    await user.type(input, 'app{Escape}')
    show({ items: ['apple'] })
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await user.keyboard('l')
    expect(input.getAttribute('aria-expanded')).toBe('true')
  })

  it('keeps what was typed on Escape and when it is left', async () => {
    const { user, input, picked } = open({ items: ['Apple'] })
    await user.type(input, 'app{Escape}')
    expect(input).toHaveProperty('value', 'app')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await user.keyboard('l')
    await user.tab()
    expect(input).toHaveProperty('value', 'appl')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(picked).toEqual([])
  })

  it('never sends the form with Enter', async () => {
    const { user, input, entered, picked } = open({ items: [] })
    await user.type(input, 'kiwi{Enter}')
    expect(entered).toEqual(['kiwi'])
    expect(picked).toEqual([])
  })

  it('leaves Ctrl+Enter to the form around it', async () => {
    const { user, input, picked } = open({ items: ['Apple'] })
    await user.type(input, 'a{Control>}{Enter}{/Control}')
    expect(picked).toEqual([])
  })

  it('says why there is nothing to choose, in place of the items', async () => {
    const { user, input } = open({ items: [] }, 'No fruit matches')
    await user.type(input, 'x')
    expect(screen.getByText('No fruit matches')).toBeTruthy()
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(screen.queryByRole('listbox')).toBeNull()
  })
})

describe('Enter in a combobox before the items of its text are there', () => {
  it('waits for them, and picks the first of them', async () => {
    const { user, input, picked, waited, show } = open({ items: ['Apple'], stale: true })
    await user.type(input, 'ban{Enter}')
    expect(picked).toEqual([])
    show({ items: ['Apple'], stale: true })
    expect(picked).toEqual([])
    show({ items: ['Banana', 'Bandicoot'] })
    expect(picked).toEqual(['Banana'])
    expect(waited).toEqual([true, false])
    show({ items: ['Blackberry'] })
    expect(picked).toEqual(['Banana'])
  })

  it('picks none of those that come where the first may not be what was meant', async () => {
    const { user, picked, entered, input, show } = open({ items: [], stale: true })
    await user.type(input, 'a{Enter}')
    show({ items: ['Apple'], highlightsFirst: false })
    expect(picked).toEqual([])
    expect(entered).toEqual(['a'])
  })

  it('is taken back by the next key', async () => {
    const { user, input, picked, waited, show } = open({ items: ['Apple'], stale: true })
    await user.type(input, 'ban{Enter}d')
    show({ items: ['Bandicoot'] })
    expect(picked).toEqual([])
    expect(waited).toEqual([true, false])
  })

  it('is taken back by Escape', async () => {
    const { user, input, picked, show } = open({ items: ['Apple'], stale: true })
    await user.type(input, 'ban{Enter}{Escape}')
    show({ items: ['Banana'] })
    expect(picked).toEqual([])
  })

  it('is carried out although the input was left, which is told that it waits', async () => {
    const { user, input, picked, left, show } = open({ items: [], stale: true })
    await user.type(input, 'ban{Enter}')
    await user.tab()
    expect(left).toEqual([true])
    show({ items: ['Banana'] })
    expect(picked).toEqual(['Banana'])
  })

  it('says what there is to say where no items come', async () => {
    const { user, input, picked, entered, show } = open({ items: ['Apple'], stale: true })
    await user.type(input, 'xyz{Enter}')
    expect(entered).toEqual([])
    show({ items: [] })
    expect(entered).toEqual(['xyz'])
    expect(picked).toEqual([])
  })
})
