export const keyNames: Readonly<Record<string, string>> = { Control: 'Ctrl' }
