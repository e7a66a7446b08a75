import { type PointerEvent, useCallback, useEffect, useRef } from 'react'

const slotsOf = (container: HTMLElement): readonly HTMLElement[] =>
  [...container.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child.dataset.index !== undefined,
  )

/** Where a row is dropped that is held at a height of the page: the position that it gets. */
const positionAt = (container: HTMLElement, from: number, y: number): number => {
  let position = from
  for (const slot of slotsOf(container)) {
    const index = Number(slot.dataset.index)
    const { top, height } = slot.getBoundingClientRect()
    const middle = top + height / 2
    if (index < from && y < middle) return Math.min(position, index)
    if (index > from && y > middle) position = index
  }
  return position
}

/**
 * Has rows follow the pointer that holds their handle. The place is marked while it moves; the row goes there once it is
 * let go, and nowhere with Escape.
 */
export const useRowDrag = (
  container: { readonly current: HTMLElement | null },
  move: (from: number, to: number) => void,
): ((event: PointerEvent<HTMLElement>, from: number) => void) => {
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  return useCallback(
    ({ button, pointerId, currentTarget: handle }, from) => {
      const { current } = container
      if (button !== 0 || current === null) return
      const document = handle.ownerDocument
      let to = from
      const mark = () => {
        for (const slot of slotsOf(current)) {
          const index = Number(slot.dataset.index)
          slot.toggleAttribute('data-dragged', index === from)
          if (index === to && to !== from) slot.dataset.drop = to < from ? 'before' : 'after'
          else delete slot.dataset.drop
        }
      }
      const end = () => {
        stop.current = undefined
        for (const slot of slotsOf(current)) {
          delete slot.dataset.drop
          delete slot.dataset.dragged
        }
        handle.removeEventListener('pointermove', follow)
        handle.removeEventListener('pointerup', drop)
        handle.removeEventListener('pointercancel', end)
        document.removeEventListener('keydown', cancel, true)
      }
      const follow = (event: globalThis.PointerEvent) => {
        if (event.pointerId !== pointerId) return
        to = positionAt(current, from, event.clientY)
        mark()
      }
      const drop = () => {
        end()
        if (to !== from) move(from, to)
      }
      const cancel = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        end()
      }
      stop.current?.()
      stop.current = end
      handle.setPointerCapture?.(pointerId)
      handle.addEventListener('pointermove', follow)
      handle.addEventListener('pointerup', drop)
      handle.addEventListener('pointercancel', end)
      document.addEventListener('keydown', cancel, true)
      mark()
    },
    [container, move],
  )
}
