import type { ReactNode } from 'react'
import { ShadowBox } from '../ui/Shadow/ShadowBox.js'
import { reviewStyles } from './reviewStyles.js'

/** Isolates a review from the styles of its page. */
export const ReviewBox = ({ children }: { readonly height: number; readonly children: ReactNode }) => (
  <ShadowBox css={reviewStyles}>{children}</ShadowBox>
)
