/** One record of the HCPCS Level II file of CMS, whichever of its forms it was read from. */
export interface HcpcsRecord {
  readonly line: number
  /** Five characters; two where it is a modifier. */
  readonly code: string
  /** 3 a code, 4 more of its description; 7 a modifier, 8 more of its description. */
  readonly kind: '3' | '4' | '7' | '8'
  /** Long description, up to 80 characters of it. */
  readonly text: string
  /** Calendar dates (YYYY-MM-DD): when it was added, and the last on which it may be used. */
  readonly added?: string | undefined
  readonly ended?: string | undefined
}

/** Distinguishes the record kinds from other values. */
export const isRecordKind = (text: string | undefined): text is HcpcsRecord['kind'] =>
  text === '3' || text === '4' || text === '7' || text === '8'
