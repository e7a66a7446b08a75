import type { IsolatingBoxProps } from '../ui/Root/ComponentRoot.js'
import { ShadowBox } from '../ui/Shadow/ShadowBox.js'
import { reviewStyles } from './reviewStyles.js'

/** Isolates a review from the styles of its page. */
export const ReviewBox = ({ host, children }: IsolatingBoxProps) => (
  <ShadowBox css={reviewStyles} host={host}>
    {children}
  </ShadowBox>
)
