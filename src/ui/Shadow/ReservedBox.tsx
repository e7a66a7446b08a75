import { createElement } from 'react'

/** The host of a shadow root. No `div`, since a page's rules for those are not meant for it. */
export const hostTag = 'encounter-form-root'

/** Takes the place of a `ShadowBox` on a server, and until it is loaded. */
export const ReservedBox = ({ height }: { readonly height: number }) =>
  createElement(
    hostTag,
    null,
    // Attributes, since a strict content security policy refuses a style in the markup.
    <svg width="1" height={height} display="block" aria-hidden="true" />,
  )
