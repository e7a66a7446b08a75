/**
 * Whether a text says that something is there, or that it is not. Between a denied word and the end of its clause it
 * cannot be told ("without foreign body of the left hand"), and the scope is open.
 */
export type Scope = 'asserted' | 'denied' | 'open'
