import { isolate } from '../isolate.js'

/** "Returned by Robin, Nov 26: “Add the urinalysis, please”". */
export const returned = (by: string, day: string, reason: string): string =>
  `Returned by ${isolate(by)}, ${day}: “${isolate(reason)}”`

export const markAsFixed = 'Mark as fixed'
