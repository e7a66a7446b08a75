import type { Formats } from '../../messages/formats.js'
import type { ObjectField } from '../../schema/FieldModel.js'
import { formKey } from '../../schema/formKeys.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { keywordOf } from './keywordOf.js'
import { optionsOf } from './optionsOf.js'
import { shortenText } from './shortenText.js'

const most = 3

/** The first values of an object in a line, as a folded card shows them. Secrets are left out. */
export const summaryOf = (field: ObjectField, value: unknown, { formatDate }: Formats): string => {
  if (!isDictionary(value)) return ''
  return field.fields
    .flatMap((child) => {
      const held = value[formKey(child.name)]
      if (typeof held !== 'string' || held.trim() === '') return []
      if (child.kind === 'enum')
        return optionsOf(child)
          .filter(({ text }) => text === held)
          .map(({ label }) => label)
      if (child.kind === 'date') return [formatDate(held)]
      const isText =
        child.kind === 'number' || child.kind === 'integer' || (child.kind === 'string' && isShown(child))
      return isText ? [shortenText(held)] : []
    })
    .slice(0, most)
    .join(' · ')
}

const isShown = (field: ObjectField['fields'][number]): boolean =>
  field.writeOnly !== true &&
  keywordOf(field, 'contentEncoding') === undefined &&
  keywordOf(field, 'format') !== 'password'
