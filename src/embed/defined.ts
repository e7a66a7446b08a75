type Defined<Values> = { readonly [Name in keyof Values]: Exclude<Values[Name], undefined> }

/** The values without those that are undefined, so that a component takes its own default for them. */
export const defined = <Values extends object>(values: Values): Defined<Values> =>
  // The cast restores the types, which Object.fromEntries() drops.
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>
