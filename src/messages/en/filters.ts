// The toolbar above the list: search, filters, order and menu.

export const search = 'Search'
export const searchHint = 'Patient, date, ID or code'
export const provider = 'Provider'
export const anyProvider = 'Any provider'
export const providerId = (id: string | number): string => `Provider ${id}`
export const idHint = 'Provider ID'

export const dates = 'Dates'
export const anyDate = 'Any date'
export const today = 'Today'
export const yesterday = 'Yesterday'
export const lastDays = 'Last 7 days'
export const custom = 'Custom…'

export const findings = 'Findings'
export const anyFindings = 'Any findings'
export const ready = 'Ready'
export const blocked = 'Has errors'
export const returned = 'Returned'

export const sortBy = 'Sort by'
export const sorted = (column: string, direction: string): string => `${column}, ${direction}`
export const oldNew = { ascending: 'oldest first', descending: 'newest first' }
export const letters = { ascending: 'A to Z', descending: 'Z to A' }
export const fewMany = { ascending: 'fewest first', descending: 'most first' }
export const lowHigh = { ascending: 'lowest first', descending: 'highest first' }
export const changedBy = 'Changed by'
export const dateOfService = 'Date of service'
export const id = 'ID'

export const more = 'More'
export const importing = 'Import'
export const exportJson = 'Export JSON'
export const exportCsv = 'Export CSV'
export const summary = 'Summary'
export const compactRows = 'Compact rows'
export const keys = 'Keyboard shortcuts'
export const importTitle = 'Import encounters'
export const exported = (files: readonly string[]): string => `Exported to ${files.join(', ')}`
export const exportFailed = 'The list could not be exported. Try again in a moment.'
