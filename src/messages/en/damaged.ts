// The banner above the list about records that could not be read.
import { formatCount } from '../formats.js'

export const lost = 'Encounters were lost.'
export const record = 'A record'
export const heading = (count: number): string =>
  count === 1
    ? 'One record is damaged and cannot be read.'
    : `${formatCount(count)} records are damaged and cannot be read.`
export const nothingDeleted = (count: number): string =>
  count === 1
    ? 'Nothing of it was deleted: it stays as it is, so that it can be repaired. All other encounters are complete.'
    : 'Nothing of them was deleted: they stay as they are, so that they can be repaired. All other encounters are complete.'
export const cannotRead = (name: string): string => `${name} could not be read`
export const more = (count: number): string => `and ${formatCount(count)} more`
export const details = 'Technical details'
