export const signedInElsewhere = 'ha iniciado sesión en otra pestaña.'
export const userSignedIn = (name: string): string => `${name} ${signedInElsewhere}`
