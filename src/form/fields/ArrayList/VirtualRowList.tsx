import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, Fragment, useCallback, useEffect, useState } from 'react'
import { useIsomorphicLayoutEffect } from '../../../ui/useIsomorphicLayoutEffect.js'
import { useLatest } from '../../../ui/useLatest.js'
import type { RowListProps } from './RowList.js'

const estimatedHeight = 48
const overscan = 6

/** Takes the space of rows that are not rendered. */
const Gap = ({ height }: { readonly height: number }) => (height <= 0 ? null : <div style={{ height }} />)

/** The rows of a long list: those in sight, that with the focus, and the pinned one. */
export const VirtualRowList = ({ keys, container, className, pinned, renderRow }: RowListProps) => {
  const [focused, setFocused] = useState<number>()
  const [rowHeight, setRowHeight] = useState(estimatedHeight)
  const kept = [pinned?.key, focused]
    .map((key) => (key === undefined ? -1 : keys.indexOf(key)))
    .filter((index) => index >= 0)
  const keptText = kept.join()
  const rangeExtractor = useCallback(
    (range: Range) => {
      const always = keptText === '' ? [] : keptText.split(',').map(Number)
      return [...new Set([...defaultRangeExtractor(range), ...always])].sort((a, b) => a - b)
    },
    [keptText],
  )
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => container.current,
    estimateSize: () => rowHeight,
    // Without layout, such as in a hidden tab, the estimate is left.
    measureElement: (slot: HTMLElement) => slot.offsetHeight || rowHeight,
    getItemKey: (index) => keys[index] ?? index,
    initialRect: { width: 800, height: 600 },
    overscan,
    rangeExtractor,
    // Rendering synchronously would lay out the rows within the frame of the scroll event.
    useFlushSync: false,
  })
  // The rows of one list are about as high as each other.
  useIsomorphicLayoutEffect(() => {
    const first = container.current?.querySelector<HTMLElement>(':scope > [data-index]')
    setRowHeight(first?.offsetHeight || estimatedHeight)
  }, [container])
  useIsomorphicLayoutEffect(() => {
    if (rowHeight !== estimatedHeight) virtualizer.measure()
  }, [virtualizer, rowHeight])
  // Rows on the way are measured as they come in sight, which moves the row that the focus has scrolled to.
  const latestKeys = useLatest(keys)
  useEffect(() => {
    const index = pinned?.key === undefined ? -1 : latestKeys.current.indexOf(pinned.key)
    if (index >= 0) virtualizer.scrollToIndex(index)
  }, [virtualizer, pinned, latestKeys])
  const items = virtualizer.getVirtualItems()
  const keepFocused = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const slot = [...currentTarget.children].find((child) => child.contains(target))
    setFocused(slot instanceof HTMLElement ? keys[Number(slot.dataset.index)] : undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it sees which row gets the focus
    <div ref={container} className={className} onFocus={keepFocused}>
      {items.map(({ index, key, start }, at) => (
        <Fragment key={key}>
          <Gap height={start - (items[at - 1]?.end ?? 0)} />
          <div ref={virtualizer.measureElement} data-index={index}>
            {renderRow(index)}
          </div>
        </Fragment>
      ))}
      <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </div>
  )
}
