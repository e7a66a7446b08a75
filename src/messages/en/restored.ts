import { isolate } from '../isolate.js'

export const restored = 'These are your changes that were not saved yet.'

export const restoredFor = (patient: string): string =>
  `These are your changes for ${isolate(patient)} that were not saved yet.`

export const savedOnceChanged = 'They are saved once you change something or press “Save draft”.'

export const discardThem = 'Discard'
