import { createElement } from 'react'
import type { HostAttributes } from '../Root/CommonProps.js'

/** The host of a shadow root. No `div`, since a page's rules for those are not meant for it. */
export const hostTag = 'encounter-form-root'

/** The attributes of such a host. By `class`, since React 18 takes no `className` on a custom element. */
export const hostProps = ({ id, className, style }: HostAttributes) => ({ id, class: className, style })

/** Takes the place of a `ShadowBox` on a server, and until it is loaded. */
export const ReservedBox = ({ height, host }: { readonly height: number; readonly host: HostAttributes }) =>
  createElement(
    hostTag,
    hostProps(host),
    // Attributes, since a strict content security policy refuses a style in the markup.
    <svg width="1" height={height} display="block" aria-hidden="true" />,
  )
