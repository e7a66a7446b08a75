/** What takes the place of English words: any text for a text, any function of the same parameters for a function. */
export type Widened<Value> = Value extends string
  ? string
  : Value extends (...parameters: infer Parameters) => string | undefined
    ? (...parameters: Parameters) => ReturnType<Value> extends string ? string : string | undefined
    : Value extends readonly string[]
      ? readonly string[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Widened<Value[Key]> }
        : Value
