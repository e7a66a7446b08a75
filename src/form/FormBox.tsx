import type { IsolatingBoxProps } from '../ui/Root/ComponentRoot.js'
import { ShadowBox } from '../ui/Shadow/ShadowBox.js'
import { formStyles } from './formStyles.js'

/** Isolates a form from the styles of its page. */
export const FormBox = ({ host, children }: IsolatingBoxProps) => (
  <ShadowBox css={formStyles} host={host}>
    {children}
  </ShadowBox>
)
