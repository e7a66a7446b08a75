// The keys of a keyboard as shortcuts show them; any other key shows as it is.

export const keyNames: Readonly<Record<string, string>> = { Control: 'Ctrl' }
