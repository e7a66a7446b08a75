/** A JSON Schema that cannot be compiled. Thrown by `compileSchema`, never by validation. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
  /** The keyword that causes the error, for example `$ref`; empty for the schema as a whole. */
  readonly keyword: string
  /**
   * JSON Pointer (RFC 6901) of the schema that holds the keyword, for example `/properties/PatientId`; empty for the
   * root. In a further document, the pointer follows its address and `#`.
   */
  readonly pointer: string

  /**
   * @param problem What is wrong, for example `is -1, but it must be a whole number of 0 or more`.
   * @param fix How to fix it, as a sentence.
   */
  constructor(keyword: string, pointer: string, problem: string, fix: string) {
    const subject = keyword === '' ? 'the schema' : `"${keyword}"`
    const isLocal = pointer === '' || pointer.startsWith('/')
    super(`The JSON Schema cannot be used: ${subject} at ${isLocal ? '#' : ''}${pointer} ${problem}. ${fix}`)
    this.keyword = keyword
    this.pointer = pointer
  }
}
