/** Whether data satisfies a schema of a document, or one that is made of its schemas. Never throws. */
export type Accepts = (schema: unknown, data: unknown) => boolean
