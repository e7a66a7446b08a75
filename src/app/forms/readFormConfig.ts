import * as en from '../../messages/en/forms.js'
import type { Messages } from '../../messages/Messages.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'

/** Where the data of a form goes: into a file, or to an address by POST. */
export type FormTarget =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'post'; readonly address: string }

/** A form that config.json describes. */
export interface SiteForm {
  readonly schema: JsonSchema
  readonly target: FormTarget
}

/** A form, or why there is none. */
export type FormReading =
  | { readonly kind: 'form'; readonly form: SiteForm }
  | { readonly kind: 'refused'; readonly message: string }

const targetOf = (
  name: string,
  submit: unknown,
  base: string,
  words: Messages['forms'],
): FormTarget | string => {
  if (submit === undefined) return { kind: 'file', name: `${name}.json` }
  if (!isDictionary(submit)) return words.badSubmit
  const { file, post } = submit
  if (typeof file === 'string' && file !== '' && post === undefined) return { kind: 'file', name: file }
  if (typeof post !== 'string' || file !== undefined || !URL.canParse(post, base)) return words.badSubmit
  const address = new URL(post, base)
  // What a patient tells must not cross a network in the clear. An address on this site goes as the site itself does.
  return address.protocol === 'https:' || address.origin === new URL(base).origin
    ? { kind: 'post', address: address.href }
    : words.otherOrigin
}

/**
 * Finds a form in config.json, under `forms`, by its name: `schema`, and `submit` with `file` or `post`.
 *
 * @param base The address of the app, which others are relative to.
 */
export const readFormConfig = (
  config: unknown,
  name: string,
  base: string,
  words: Messages['forms'] = en,
): FormReading => {
  const forms = isDictionary(config) && isDictionary(config.forms) ? config.forms : {}
  if (!Object.hasOwn(forms, name)) return { kind: 'refused', message: words.unknownForm(name) }
  const refuse = (problem: string): FormReading => ({
    kind: 'refused',
    message: words.badForm(name, problem),
  })
  const given = forms[name]
  if (!isDictionary(given) || !isDictionary(given.schema)) return refuse(words.noSchema)
  const target = targetOf(name, given.submit, base, words)
  if (typeof target === 'string') return refuse(target)
  return { kind: 'form', form: { schema: given.schema, target } }
}
