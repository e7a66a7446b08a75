import { isDictionary } from '../schema/isDictionary.js'

/** What a value is, in the words of an error. */
const nameOf = (value: unknown): string => {
  if (value === undefined) return 'missing'
  if (value === null || Number.isNaN(value)) return String(value)
  if (value instanceof Promise) return 'a promise'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Tells a developer of a prop that a component cannot work with: what is wrong with it, and how to fix it. */
export const refuseProp = (component: string, prop: string, problem: string, fix: string): never => {
  throw new TypeError(`<${component}> cannot use its prop "${prop}": ${problem}. ${fix}`)
}

/** Refuses a prop that is no object with these members, each as it has to be. */
export const requireMembers = (
  component: string,
  prop: string,
  value: unknown,
  isThere: Readonly<Record<string, (member: unknown) => boolean>>,
  fix: string,
): void => {
  if (value instanceof Promise) refuseProp(component, prop, 'it is a promise', 'Await it first.')
  if (typeof value === 'function')
    refuseProp(
      component,
      prop,
      'it is a function',
      'Call it once, outside of rendering, and pass the result.',
    )
  const members = isDictionary(value) ? value : refuseProp(component, prop, `it is ${nameOf(value)}`, fix)
  for (const [name, fits] of Object.entries(isThere))
    if (!fits(members[name])) refuseProp(component, prop, `its "${name}" is ${nameOf(members[name])}`, fix)
}

/** Refuses a prop that is there and no list. */
export const requireList = (component: string, prop: string, value: unknown, fix: string): void => {
  if (value !== undefined && !Array.isArray(value))
    refuseProp(component, prop, `it is ${nameOf(value)}`, `Pass a list. ${fix}`)
}

/** Refuses widgets that are none, such as bare components. */
export const requireWidgets = (component: string, widgets: unknown): void => {
  const fix = 'Make each entry with widgetFor().'
  requireList(component, 'widgets', widgets, fix)
  if (Array.isArray(widgets) && !widgets.every((one) => typeof one?.tester === 'function'))
    refuseProp(component, 'widgets', 'it has an entry that is not a widget', fix)
}

/** Refuses a language tag that `Intl` cannot read. */
export const requireLocale = (component: string, locale: string | undefined): void => {
  try {
    if (locale) Intl.getCanonicalLocales(locale)
  } catch {
    refuseProp(component, 'locale', `"${locale}" is not a language tag`, 'Write one such as "en-US" or "es".')
  }
}

/** Refuses an `onSubmit` that cannot be called. */
export const requireOnSubmit = (component: string, onSubmit: unknown): void => {
  if (typeof onSubmit !== 'function')
    refuseProp(component, 'onSubmit', `it is ${nameOf(onSubmit)}`, 'Pass a function that takes the data.')
}
