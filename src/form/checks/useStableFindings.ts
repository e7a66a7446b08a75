import { useState } from 'react'
import type { Finding } from '../../encounter/Finding.js'

const isSame = (left: readonly Finding[], right: readonly Finding[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** Returns the same array while its findings are equal, so that components that display them do not render again. */
export const useStableFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const [stable, setStable] = useState(findings)
  if (!isSame(stable, findings)) setStable(findings)
  return stable
}
