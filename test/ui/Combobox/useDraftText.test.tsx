// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { use, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDraftText } from '../../../src/ui/Combobox/useDraftText.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const open = (text: string) => {
  const told: string[] = []
  const hook = renderHook(({ text }) => useDraftText(text, (next) => told.push(next)), {
    initialProps: { text },
  })
  return { told, hook, type: (next: string) => act(() => hook.result.current.change(next)) }
}
const paint = () => act(() => vi.runAllTimersAsync())

it('shows a letter at once, and tells of the last one after the paint', async () => {
  const { told, hook, type } = open('')
  type('i')
  type('i1')
  expect(hook.result.current.draft).toBe('i1')
  expect(told).toEqual([])
  await paint()
  expect(told).toEqual(['i1'])
})

it('tells at once where that is asked, and once', async () => {
  const { told, hook, type } = open('')
  type('i10')
  act(() => hook.result.current.flush())
  act(() => hook.result.current.flush())
  await paint()
  expect(told).toEqual(['i10'])
})

it('takes the text that its owner sets', async () => {
  const { hook, type } = open('')
  type('i10')
  await paint()
  hook.rerender({ text: 'i10' })
  hook.rerender({ text: '' })
  expect(hook.result.current.draft).toBe('')
})

it('keeps a letter that was typed before its owner came to set another text', async () => {
  const { told, hook, type } = open('')
  type('j069')
  await paint()
  hook.rerender({ text: 'j069' })
  // The code is taken, the next one begun, and only now the emptied text arrives.
  type('i')
  hook.rerender({ text: '' })
  expect(hook.result.current.draft).toBe('i')
  type('i10')
  await paint()
  expect(told).toEqual(['j069', 'i10'])
})

it('is emptied by its owner while what was told before is still being rendered', async () => {
  const never = new Promise<never>(() => undefined)
  const { result } = renderHook(() => {
    const [text, setText] = useState('')
    const draft = useDraftText(text, setText)
    // The results of a search that take long to render.
    if (text === 'j069') use(never)
    return { ...draft, setText }
  })
  act(() => result.current.change('j069'))
  await paint()
  // Enter: the owner is to know the text as it stands, takes the code, and empties the input before the next letter.
  const shown = await act(async () => {
    flushSync(() => {
      result.current.flush()
      result.current.setText('')
    })
    return result.current.draft
  })
  expect(shown).toBe('')
})

it('shows a text that its owner empties and puts back while the first report is still being rendered', async () => {
  const never = new Promise<never>(() => undefined)
  let reports = 0
  const { result } = renderHook(() => {
    const [text, setText] = useState('')
    const [isSlow, setSlow] = useState(false)
    const draft = useDraftText(text, (next) => {
      reports += 1
      setText(next)
      // The results of the first report never render.
      if (reports === 1) setSlow(true)
    })
    if (isSlow) use(never)
    return { ...draft, setText }
  })
  act(() => result.current.change('J3301 x4'))
  await paint()
  // Enter empties the input for the next code; what cannot be added is put back.
  await act(async () => {
    flushSync(() => {
      result.current.flush()
      result.current.setText('')
    })
  })
  expect(result.current.draft).toBe('')
  await act(async () => flushSync(() => result.current.setText('J3301 x4')))
  expect(result.current.draft).toBe('J3301 x4')
})
