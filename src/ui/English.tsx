import type { ReactNode } from 'react'

/** A text that is English whatever is spoken around it, such as the official description of a code. */
export const English = ({ children }: { readonly children: ReactNode }) => <bdi lang="en">{children}</bdi>
