const count = (limit: unknown, one: string, many: string): string =>
  `${String(limit)} ${limit === 1 ? one : many}`
const characters = (limit: unknown): string => count(limit, 'carácter', 'caracteres')
const items = (limit: unknown): string => count(limit, 'elemento', 'elementos')
const fields = (limit: unknown): string => count(limit, 'campo', 'campos')

/** A label names its field, whatever its gender and number are. */
const named = (label: string): string => `“${label}”`

export const theForm = 'El formulario'
export const itemOf = (position: number, list: string): string => `Elemento ${position} de ${list}`

export const wholeNumberFrom = (label: string, least: number): string =>
  `${named(label)} debe ser un número entero a partir de ${least}`
export const wholeNumberUpTo = (label: string, most: number): string =>
  `${named(label)} debe ser un número entero de hasta ${most}`

const types: Readonly<Record<string, string>> = {
  string: 'texto',
  integer: 'un número entero',
  number: 'un número',
  boolean: 'sí o no',
  array: 'una lista',
  object: 'un grupo de campos',
  null: 'un valor vacío',
}

const formats: Readonly<Record<string, string>> = {
  date: 'una fecha válida, por ejemplo 2026-06-15',
  time: 'una hora con su zona horaria, por ejemplo 09:30:00Z',
  'date-time': 'una fecha y hora con su zona horaria, por ejemplo 2026-06-15T09:30:00Z',
  duration: 'una duración, por ejemplo P3D para tres días',
  email: 'una dirección de correo electrónico, por ejemplo nombre@example.com',
  hostname: 'un nombre de host, por ejemplo www.example.com',
  ipv4: 'una dirección IPv4, por ejemplo 192.0.2.1',
  ipv6: 'una dirección IPv6, por ejemplo 2001:db8::1',
  uri: 'una dirección web, por ejemplo https://example.com',
  url: 'una dirección web, por ejemplo https://example.com',
  'uri-reference': 'una dirección, por ejemplo /patients',
  'uri-template': 'una plantilla de dirección, por ejemplo /patients/{id}',
  uuid: 'un UUID, por ejemplo 123e4567-e89b-12d3-a456-426614174000',
  regex: 'una expresión regular, por ejemplo ^[A-Z]+$',
  'json-pointer': 'un JSON Pointer, por ejemplo /patient/name',
  'json-pointer-uri-fragment': 'un fragmento de JSON Pointer, por ejemplo #/patient/name',
  'relative-json-pointer': 'un JSON Pointer relativo, por ejemplo 1/name',
}

interface Parts {
  readonly label: string
  readonly limit: unknown
  readonly shown: string
  readonly excess: number
  readonly example: string | undefined
  readonly help?: string | undefined
  readonly range?: readonly [least: number, most: number] | undefined
}

const rightFormat = ({ label, help, example }: Parts): string => {
  const like = example === undefined ? '' : `, por ejemplo ${example}`
  return help === undefined
    ? `${named(label)} debe tener el formato correcto${like}`
    : `${named(label)} no tiene el formato correcto. ${help.replace(/[.\s]+$/, '')}${like}`
}

const lengthRange = ({ label, range, limit }: Parts, orElse: string): string => {
  if (range === undefined) return `${named(label)} debe tener ${characters(limit)} ${orElse}`
  const [least, most] = range
  return least === most
    ? `${named(label)} debe tener ${characters(most)}`
    : `${named(label)} debe tener entre ${least} y ${most} caracteres`
}

const valueRange = ({ label, range, shown }: Parts, orElse: string): string =>
  range === undefined
    ? `${named(label)} debe ser ${shown} ${orElse}`
    : `${named(label)} debe estar entre ${range[0]} y ${range[1]}`

/** 0.01 has two decimal places; undefined for a number that is no such step. */
const decimalPlaces = (step: unknown): number | undefined => {
  const [, zeros] = /^0\.(0*)1$/.exec(String(step)) ?? []
  return zeros === undefined ? undefined : zeros.length + 1
}

export const byKeyword: Readonly<Record<string, (parts: Parts) => string>> = {
  type: ({ label, limit }) => {
    const names = [limit].flat().filter((name, _, all) => name !== 'null' || all.length === 1)
    return `${named(label)} debe ser ${names.map((name) => types[String(name)] ?? String(name)).join(' o ')}`
  },
  enum: ({ label, shown }) => `Seleccione una opción de la lista en ${named(label)}: ${shown}`,
  const: ({ label, shown }) => `${named(label)} debe ser ${shown}`,
  minimum: (parts) => valueRange(parts, 'o más'),
  maximum: (parts) => valueRange(parts, 'o menos'),
  exclusiveMinimum: ({ label, shown }) => `${named(label)} debe ser más de ${shown}`,
  exclusiveMaximum: ({ label, shown }) => `${named(label)} debe ser menos de ${shown}`,
  multipleOf: ({ label, limit, shown }) => {
    const places = decimalPlaces(limit)
    return places === undefined
      ? `${named(label)} debe ser un múltiplo de ${shown}`
      : `${named(label)} debe tener ${count(places, 'decimal', 'decimales')} o menos`
  },
  minLength: (parts) => lengthRange(parts, 'o más'),
  maxLength: (parts) => lengthRange(parts, 'o menos'),
  pattern: rightFormat,
  format: (parts) => {
    const format = formats[parts.shown]
    return format === undefined ? rightFormat(parts) : `${named(parts.label)} debe ser ${format}`
  },
  minItems: ({ label, limit, excess }) =>
    `${named(label)} debe tener ${items(limit)} o más: agregue ${-excess}`,
  maxItems: ({ label, limit, excess }) =>
    `${named(label)} debe tener ${items(limit)} o menos: quite ${excess}`,
  uniqueItems: ({ label }) => `${named(label)} no debe tener dos veces el mismo elemento: quite uno`,
  minProperties: ({ label, limit }) => `Complete al menos ${fields(limit)} de ${named(label)}`,
  maxProperties: ({ label, limit }) => `Complete como máximo ${fields(limit)} de ${named(label)}`,
  contains: ({ label }) => `${named(label)} debe tener un elemento del tipo esperado: agregue uno`,
  minContains: ({ label, limit }) =>
    `${named(label)} debe tener al menos ${items(limit)} del tipo esperado: agregue más`,
  maxContains: ({ label, limit }) =>
    `${named(label)} debe tener como máximo ${items(limit)} del tipo esperado: quite algunos`,
  anyOf: ({ label }) => `${named(label)} no tiene ninguna de las formas permitidas: cámbielo`,
  oneOf: ({ label }) => `${named(label)} debe tener exactamente una de las formas permitidas: cámbielo`,
  propertyNames: ({ label }) =>
    `${named(label)} tiene una propiedad cuyo nombre no está permitido: cámbiele el nombre o quítela`,
  not: ({ label }) => `${named(label)} tiene un valor que no está permitido: cámbielo`,
}

export const notAllowedHere = (field: string): string => `Quite ${named(field)}: no está permitido aquí`
export const notValid = (label: string): string => `${named(label)} no es válido: cámbielo`

export const select = (field: string): string => `Seleccione una opción en ${named(field)}`
export const selectYesOrNo = (field: string): string => `Seleccione sí o no en ${named(field)}`
export const enter = (field: string): string => `Complete ${named(field)}`
export const fillIn = (field: string): string => `Complete ${named(field)}`
export const addItem = (field: string): string => `Agregue al menos un elemento a ${named(field)}`
export const neededWith = (what: string, other: string): string =>
  `${what}: es necesario junto con ${named(other)}`

export const uncheckable =
  'No se pudo verificar el formulario: un valor está anidado a demasiada profundidad o no es JSON. Quite lo último que agregó.'
export const notAForm =
  'Este formulario no se puede completar: necesita un JSON Schema de tipo “object” y los valores de sus propiedades.'

export const noValueToSelect = (keyword: string): string =>
  `“${keyword}” no tiene ningún valor que seleccionar`
export const schemaIsFalse = 'su esquema es “false”, así que no está permitido'
