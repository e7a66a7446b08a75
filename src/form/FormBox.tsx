import type { ReactNode } from 'react'
import { ShadowBox } from '../ui/Shadow/ShadowBox.js'
import { formStyles } from './formStyles.js'

/** Isolates a form from the styles of its page. */
export const FormBox = ({ children }: { readonly height: number; readonly children: ReactNode }) => (
  <ShadowBox css={formStyles}>{children}</ShadowBox>
)
