/**
 * Takes over the properties that a page has set on an element before its class was known: they stand on the element
 * itself then, where they would hide the setters of the class for good.
 */
export const takeOverProperties = (element: object, names: readonly string[]): void => {
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(element, name)
    if (own === undefined) continue
    Reflect.deleteProperty(element, name)
    Reflect.set(element, name, own.value)
  }
}
