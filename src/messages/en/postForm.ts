// Why the answers of a form were not taken. Each follows a colon.

export const unreachable = 'the server could not be reached.'
export const refused = (status: number): string => `the server answered with an error (${status}).`
