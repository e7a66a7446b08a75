import { createElement, Fragment } from 'react'
import { isolatedParts } from '../messages/isolate.js'

/** A text with each name that `isolate` has marked in a `<bdi>`, so that its direction does not affect the rest. */
export const Isolated = ({ text }: { readonly text: string }) =>
  createElement(
    Fragment,
    null,
    ...isolatedParts(text).map((part, index) => (index % 2 === 0 ? part : createElement('bdi', null, part))),
  )
