import * as schema from '../messages/en/schema.js'
import * as schemaModel from '../messages/en/schemaModel.js'
import type { Language } from '../messages/Language.js'
import type { Messages } from '../messages/Messages.js'

/** What validation and the field model say, in the language of a form. */
export interface SchemaWords {
  readonly schema: Messages['schema']
  readonly schemaModel: Messages['schemaModel']
}

/** The same in English. */
export const englishSchemaWords: SchemaWords = { schema, schemaModel }

/** The same in a language. */
export const schemaWordsOf = ({ wordsOf }: Pick<Language, 'wordsOf'>): SchemaWords => ({
  schema: wordsOf('schema', schema),
  schemaModel: wordsOf('schemaModel', schemaModel),
})
