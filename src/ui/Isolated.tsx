import { createElement, Fragment } from 'react'
import { isolatedParts } from '../messages/isolate.js'

/** A text with the names in it that `isolate` has marked, each in an element that keeps its direction to itself. */
export const Isolated = ({ text }: { readonly text: string }) =>
  createElement(
    Fragment,
    null,
    ...isolatedParts(text).map((part, index) => (index % 2 === 0 ? part : createElement('bdi', null, part))),
  )
