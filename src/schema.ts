export type { CompiledModel } from './schema/compileModel.js'
export { type CompiledSchema, compileSchema } from './schema/compileSchema.js'
export type {
  ArrayField,
  BooleanField,
  Branch,
  ChoiceBranch,
  ChoiceField,
  DateField,
  EnumField,
  FieldBase,
  FieldModel,
  GroupChoice,
  GroupRows,
  GroupVariants,
  NumberField,
  ObjectField,
  StringField,
  TupleField,
  UnsupportedField,
} from './schema/FieldModel.js'
export type { FormatCheck } from './schema/formats/FormatCheck.js'
export { type FormValues, type ObjectData, toData } from './schema/formValues.js'
export type { JsonSchema, JsonValue } from './schema/JsonSchema.js'
export type { SchemaNotice } from './schema/notices.js'
export type { ReadOptions } from './schema/readSchema.js'
export { SchemaError } from './schema/SchemaError.js'
export { toFormValues } from './schema/startValues.js'
