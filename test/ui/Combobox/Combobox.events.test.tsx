// @vitest-environment jsdom
import { createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, it } from 'vitest'
import { Combobox } from '../../../src/ui/Combobox/Combobox.js'
import type { ComboboxProps } from '../../../src/ui/Combobox/ComboboxProps.js'

const itself = (item: string) => item

type Told = readonly [event: string, what: string | boolean]

/** A combobox that notes what its owner is told, with whatever else the test gives it. */
const open = (
  given: Partial<ComboboxProps<string>> & Pick<ComboboxProps<string>, 'items'>,
  place?: ShadowRoot,
) => {
  const told: Told[] = []
  const tell = (event: string) => (what: string | boolean) => void told.push([event, what])
  const Owner = (props: Partial<ComboboxProps<string>> & Pick<ComboboxProps<string>, 'items'>) => {
    const [text, setText] = useState('')
    return (
      <>
        <label htmlFor="fruit">Fruit</label>
        <Combobox
          id="fruit"
          label="Fruit"
          text={text}
          onTextChange={setText}
          itemKey={itself}
          renderItem={itself}
          onPick={tell('pick')}
          onEnter={tell('enter')}
          onAltEnter={tell('alt enter')}
          onWaiting={tell('waiting')}
          onKeyDown={({ key }) => told.push(['key', key])}
          {...props}
        />
        <p>Beside it</p>
      </>
    )
  }
  const shown = (props: typeof given) =>
    place === undefined ? <Owner {...props} /> : createPortal(<Owner {...props} />, place)
  const { rerender } = render(shown(given))
  const found = place === undefined ? screen : within(place.querySelector('div') ?? document.body)
  return {
    user: userEvent.setup(),
    told,
    toldOf: (event: string) => told.filter(([name]) => name === event).map(([, what]) => what),
    show: (next: typeof given) => rerender(shown({ ...given, ...next })),
    input: found.getByRole('combobox'),
    option: (name: string) => found.getByRole('option', { name }),
    marked: () =>
      found
        .queryAllByRole('option', { selected: true })
        .map(({ textContent }) => textContent)
        .join(),
    expanded: () => found.getByRole('combobox').getAttribute('aria-expanded'),
  }
}

describe('an input method in a combobox', () => {
  for (const { how, composing } of [
    { how: 'while it composes', composing: { isComposing: true } },
    { how: 'as it ends in Safari, which tells of it by number', composing: { keyCode: 229 } },
  ]) {
    for (const key of ['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'Escape', 'Backspace']) {
      it(`keeps ${key} to itself ${how}`, async () => {
        const { user, input, told, marked, expanded } = open({ items: ['Apple', 'Apricot'] })
        await user.type(input, 'a')
        told.length = 0
        const event = createEvent.keyDown(input, { key, ...composing })
        fireEvent(input, event)
        expect(event.defaultPrevented).toBe(false)
        expect(told).toEqual([])
        expect(marked()).toBe('Apple')
        expect(expanded()).toBe('true')
      })
    }

    it(`lets no Enter wait for items ${how}`, async () => {
      const { user, input, toldOf, show } = open({ items: ['Apple'], stale: true })
      await user.type(input, 'b')
      fireEvent.keyDown(input, { key: 'Enter', ...composing })
      show({ items: ['Banana'], stale: false })
      expect(toldOf('waiting')).toEqual([])
      expect(toldOf('pick')).toEqual([])
    })
  }
})

describe('a combobox for reading', () => {
  it('opens for no key and no click, and picks nothing', async () => {
    const { user, input, toldOf, expanded } = open({ items: ['Apple', 'Apricot'], readOnly: true })
    await user.click(input)
    await user.keyboard(
      '{ArrowDown}{ArrowDown}{Enter}{ArrowUp}{Enter}{Alt>}{ArrowDown}{ArrowUp}{Enter}{/Alt}',
    )
    expect(expanded()).toBe('false')
    expect(toldOf('pick')).toEqual([])
    expect(toldOf('alt enter')).toEqual([])
  })

  it('is still closed once it may be written in', async () => {
    const { user, input, show, expanded } = open({ items: ['Apple'], readOnly: true })
    await user.click(input)
    show({ items: ['Apple'], readOnly: false })
    expect(expanded()).toBe('false')
  })
})

describe('Enter on an option that is marked among the items of before', () => {
  it('picks that one, where it is among those that come', async () => {
    const { user, input, toldOf, show } = open({ items: ['Doe, Jane', 'Doe, John'], stale: true })
    await user.type(input, 'doe j{ArrowDown}{Enter}')
    expect(toldOf('pick')).toEqual([])
    show({ items: ['Doe, Jack', 'Doe, John'], stale: false })
    expect(toldOf('pick')).toEqual(['Doe, John'])
  })

  it('picks no other in its place, and stays open', async () => {
    const { user, input, toldOf, show, expanded } = open({ items: ['Doe, Jane', 'Doe, John'], stale: true })
    await user.type(input, 'doe ja{ArrowDown}{Enter}')
    show({ items: ['Doe, Jack', 'Doe, Jane'], stale: false })
    expect(toldOf('pick')).toEqual([])
    expect(toldOf('waiting')).toEqual([true, false])
    expect(expanded()).toBe('true')
  })

  it('is not taken for the text by an owner that adds texts', async () => {
    const early: string[] = []
    const { user, input } = open({
      items: ['Apple', 'Apricot'],
      stale: true,
      onEarlyEnter: (text) => early.push(text) > 0,
    })
    await user.type(input, 'ap{ArrowDown}{Enter}')
    expect(early).toEqual([])
    await user.type(input, 'p{Enter}')
    expect(early).toEqual(['app'])
  })
})

describe('the keys of a list in a combobox', () => {
  it('lead through it and round, and leave the text alone while it is closed', async () => {
    const { user, input, marked, expanded } = open({ items: ['Apple', 'Apricot', 'Avocado'] })
    await user.type(input, 'a{ArrowUp}')
    expect(marked()).toBe('Avocado')
    await user.keyboard('{ArrowDown}')
    expect(marked()).toBe('Apple')
    await user.keyboard('{End}')
    expect(marked()).toBe('Avocado')
    await user.keyboard('{Home}')
    expect(marked()).toBe('Apple')
    await user.keyboard('{Escape}')
    for (const key of ['Home', 'End', 'PageDown', 'PageUp']) {
      const event = createEvent.keyDown(input, { key })
      fireEvent(input, event)
      expect(event.defaultPrevented).toBe(false)
    }
    expect(expanded()).toBe('false')
  })

  it('open it: at the first, at the last, and at none with Alt', async () => {
    const { user, input, marked, expanded } = open({ items: ['Apple', 'Apricot', 'Avocado'] })
    await user.type(input, '{ArrowDown}')
    expect(marked()).toBe('Apple')
    await user.keyboard('{Escape}{ArrowUp}')
    expect(marked()).toBe('Avocado')
    await user.keyboard('{Escape}{Alt>}{ArrowDown}{/Alt}')
    expect(marked()).toBe('')
    expect(expanded()).toBe('true')
  })

  it('pick with Alt and the arrow up, as long as the items are those of the text', async () => {
    const { user, input, toldOf, show, expanded } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a{ArrowDown}{Alt>}{ArrowUp}{/Alt}')
    expect(toldOf('pick')).toEqual(['Apricot'])
    show({ items: ['Apple', 'Apricot'], stale: true })
    await user.type(input, 'b{Alt>}{ArrowUp}{/Alt}')
    expect(expanded()).toBe('false')
    expect(toldOf('pick')).toEqual(['Apricot'])
  })

  it('stay open for an item that leads to others, at none of them', async () => {
    const { user, input, toldOf, expanded } = open({
      items: ['Fruit', 'Apple'],
      keepsOpen: (item) => item === 'Fruit',
    })
    await user.type(input, '{ArrowDown}{Enter}')
    expect(toldOf('pick')).toEqual(['Fruit'])
    expect(expanded()).toBe('true')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(toldOf('pick')).toEqual(['Fruit', 'Apple'])
    expect(expanded()).toBe('false')
  })

  it('tell of Alt and Enter on the marked item, and pick nothing with it', async () => {
    const { user, input, toldOf } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a{ArrowDown}{Alt>}{Enter}{/Alt}')
    expect(toldOf('alt enter')).toEqual(['Apricot'])
    expect(toldOf('pick')).toEqual([])
  })

  it('pick nothing when the input is left with Tab', async () => {
    const { user, input, toldOf, expanded } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a{ArrowDown}')
    await user.tab()
    expect(toldOf('pick')).toEqual([])
    expect(expanded()).toBe('false')
  })
})

describe('a pointer over a combobox', () => {
  it('marks where it moves, and not where the list moves under it', async () => {
    const { user, input, option, marked } = open({ items: ['Apple', 'Apricot', 'Avocado'] })
    await user.type(input, 'a')
    fireEvent.pointerMove(option('Apricot'), { pointerType: 'mouse', clientX: 30, clientY: 60 })
    expect(marked()).toBe('Apricot')
    await user.keyboard('{ArrowDown}')
    fireEvent.pointerMove(option('Apricot'), { pointerType: 'mouse', clientX: 30, clientY: 60 })
    expect(marked()).toBe('Avocado')
    fireEvent.pointerMove(option('Apricot'), { pointerType: 'mouse', clientX: 31, clientY: 60 })
    expect(marked()).toBe('Apricot')
  })

  it('marks nothing as a finger', async () => {
    const { user, input, option, marked } = open({ items: ['Apple', 'Apricot'] })
    await user.type(input, 'a')
    fireEvent.pointerMove(option('Apricot'), { pointerType: 'touch', clientX: 30, clientY: 60 })
    expect(marked()).toBe('Apple')
  })

  it('leaves the focus in the input, also beside the options', async () => {
    const { user, input, expanded } = open({ items: ['Apple'], heading: 'Used often' })
    await user.type(input, 'a')
    await user.click(screen.getByText('Used often'))
    expect(document.activeElement).toBe(input)
    expect(expanded()).toBe('true')
  })

  it('picks what is inside an option that is clicked', async () => {
    const { user, input, toldOf } = open({
      items: ['Apple', 'Apricot'],
      renderItem: (item) => (
        <span>
          <b>{item}</b>, a fruit
        </span>
      ),
    })
    await user.type(input, 'a')
    await user.click(screen.getByText('Apricot'))
    expect(toldOf('pick')).toEqual(['Apricot'])
  })

  it('closes it with a tap beside it that leaves the focus, with no other and no mouse', async () => {
    const { user, input, option, toldOf, expanded } = open({ items: ['Apple'] })
    const beside = screen.getByText('Beside it')
    await user.type(input, 'a')
    fireEvent.pointerUp(option('Apple'), { pointerType: 'touch' })
    fireEvent.pointerCancel(beside, { pointerType: 'touch' })
    fireEvent.pointerUp(beside, { pointerType: 'mouse' })
    expect(expanded()).toBe('true')
    fireEvent.pointerUp(beside, { pointerType: 'touch' })
    expect(expanded()).toBe('false')
    expect(document.activeElement).toBe(input)
    expect(toldOf('pick')).toEqual([])
  })
})

describe('a combobox in a shadow root', () => {
  for (const mode of ['open', 'closed'] as const) {
    it(`takes a tap on its option for one, and a tap on the page for one beside it, with mode ${mode}`, async () => {
      const host = document.body.appendChild(document.createElement('section'))
      const place = host.attachShadow({ mode })
      const { input, option, toldOf, expanded } = open({ items: ['Apple', 'Apricot'] }, place)
      input.focus()
      fireEvent.change(input, { target: { value: 'a' } })
      fireEvent.pointerUp(option('Apricot'), { pointerType: 'touch', composed: true })
      expect(expanded()).toBe('true')
      fireEvent.click(option('Apricot'), { composed: true })
      expect(toldOf('pick')).toEqual(['Apricot'])
      fireEvent.click(input, { composed: true })
      expect(expanded()).toBe('true')
      fireEvent.pointerUp(host, { pointerType: 'touch', composed: true })
      expect(expanded()).toBe('false')
      host.remove()
    })
  }
})

it('renders its options again when they change, and not for each key', async () => {
  const rendered: string[] = []
  const renderItem = (item: string) => {
    rendered.push(item)
    return item
  }
  const { user, input } = open({ items: ['Apple', 'Apricot'], renderItem })
  await user.type(input, 'a')
  rendered.length = 0
  await user.type(input, 'pple')
  expect(rendered).toEqual([])
})
