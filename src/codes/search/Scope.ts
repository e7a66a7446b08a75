/**
 * Whether a text says that something is present or absent. After a denied word it can be unclear how far the denial
 * reaches ("without foreign body of the left hand"); the scope is then open until the end of the clause.
 */
export type Scope = 'asserted' | 'denied' | 'open'
