import { createElement, type ReactNode, type SyntheticEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { HostAttributes } from '../Root/CommonProps.js'
import { useIsomorphicLayoutEffect } from '../useIsomorphicLayoutEffect.js'
import { openShadow, type Shell } from './openShadow.js'
import { hostProps, hostTag } from './ReservedBox.js'
import { ShadowContext } from './ShadowContext.js'

/** The events that leave a shadow root and bubble. */
const leaving = [
  ...['Click', 'DoubleClick', 'AuxClick', 'ContextMenu', 'Wheel'],
  ...['MouseDown', 'MouseMove', 'MouseUp', 'MouseOver', 'MouseOut'],
  ...['PointerDown', 'PointerMove', 'PointerUp', 'PointerCancel', 'PointerOver', 'PointerOut'],
  ...['TouchStart', 'TouchMove', 'TouchEnd', 'TouchCancel'],
  ...['KeyDown', 'KeyUp', 'KeyPress', 'BeforeInput', 'Input', 'Focus', 'Blur'],
  ...['CompositionStart', 'CompositionUpdate', 'CompositionEnd', 'Copy', 'Cut', 'Paste'],
  ...['Drag', 'DragStart', 'DragEnd', 'DragEnter', 'DragLeave', 'DragOver', 'Drop'],
]

/**
 * React tells the host's ancestors of an event once as it comes out of the portal, and again as it reaches them in the
 * page, with the host as its target. The second time ends here. The event itself goes on.
 */
const tellOnce = Object.fromEntries(
  leaving.map((name) => [
    `on${name}`,
    (event: SyntheticEvent) => {
      if (event.target === event.currentTarget) event.isPropagationStopped = () => true
    },
  ]),
)

/** Shows its children in a shadow root of their own, where the page's styles do not reach. */
export const ShadowBox = ({
  css,
  host: attributes,
  children,
}: {
  readonly css: string
  readonly host: HostAttributes
  readonly children: ReactNode
}) => {
  const host = useRef<HTMLElement>(null)
  const [shell, setShell] = useState<Shell>()
  useIsomorphicLayoutEffect(() => {
    if (host.current !== null) setShell(openShadow(host.current, css))
  }, [css])
  return createElement(
    hostTag,
    { ref: host, ...hostProps(attributes), ...tellOnce },
    shell === undefined
      ? null
      : createPortal(
          <ShadowContext.Provider value={shell.root}>{children}</ShadowContext.Provider>,
          shell.element,
        ),
  )
}
