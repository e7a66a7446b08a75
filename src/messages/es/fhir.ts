type Id = number | string

type EntryKind = 'patient' | 'provider' | 'appointment'

const named: Readonly<
  Record<
    EntryKind,
    { readonly one: string; readonly several: string; readonly id: string; readonly of: string }
  >
> = {
  patient: {
    one: 'Este paciente',
    several: 'Más de un paciente',
    id: 'ID de paciente',
    of: 'los pacientes',
  },
  provider: {
    one: 'Este proveedor',
    several: 'Más de un proveedor',
    id: 'ID de proveedor',
    of: 'los proveedores',
  },
  appointment: { one: 'Esta cita', several: 'Más de una cita', id: 'ID de cita', of: 'las citas' },
}

export const withServerWords = (what: string, texts: string): string =>
  `${what} El servidor de expedientes dice: “${texts}”`

export const lacks = (what: string): string =>
  `Este servidor de expedientes (FHIR) no ofrece lo que hace falta para guardar encuentros (${what}). Pida a quien administra este sitio que guarde los encuentros en otro servidor y use este solo para buscar pacientes, proveedores y citas.`

export const isBusyWriting =
  'Otras personas siguen cambiando este encuentro. Inténtelo de nuevo en un momento.'

export const numberTaken = (id: Id): string =>
  `El servidor de expedientes ya tiene un encuentro ${id}, de otro sistema. Ese se deja como está y este no se pone allí.`

export const keyUsedTwice = 'No se guardó: se confundió con un cambio de otro encuentro. Guárdelo de nuevo.'

export const damaged = (id: Id, parts: readonly string[]): string =>
  `El encuentro ${id} no se puede mostrar: en el servidor de expedientes falta una parte, o la cambió otro sistema${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. Pida a quien administra el servidor que lo revise.`

export const addedCodes = (names: readonly string[]): string =>
  names.length === 1
    ? `Otro sistema ha agregado a este encuentro un código de diagnóstico para facturar, y nadie lo registró aquí: ${names.join(', ')}. Si es correcto, agréguelo a los códigos de diagnóstico. Si no, pida a quien administra el servidor de expedientes que lo quite del encuentro. Luego inténtelo de nuevo.`
    : `Otro sistema ha agregado a este encuentro códigos de diagnóstico para facturar, y nadie los registró aquí: ${names.join(', ')}. Agregue los correctos a los códigos de diagnóstico. Pida a quien administra el servidor de expedientes que quite los demás del encuentro. Luego inténtelo de nuevo.`

export const addedDiagnoses = (names: readonly string[]): string =>
  `Otro sistema ha agregado a este encuentro, para facturar, algo que no tiene código ICD-10-CM y que nadie registró aquí: ${names.join(', ')}. Pida a quien administra el servidor de expedientes que lo quite del encuentro y luego inténtelo de nuevo.`

export const codesOfOther = (id: Id): string =>
  `El encuentro ${id} no se puede mostrar: en el servidor de expedientes uno de sus códigos es de otro paciente que el encuentro. Pida a quien administra el servidor que lo corrija.`

export const notOnServer = (id: Id): string =>
  `El encuentro ${id} no está en el servidor de expedientes. Búsquelo en la lista.`

export const severalEncounters = (id: Id): string =>
  `El servidor de expedientes tiene más de un encuentro con el número ${id}, por lo que no se muestra ninguno. Pida a quien administra el servidor que lo corrija.`

export const severalEntries = (kind: EntryKind, id: string): string =>
  `${named[kind].several} del servidor de expedientes tiene el ID ${id}, por lo que no es seguro cuál es. Pida a quien administra el servidor que lo corrija antes de guardar.`

export const otherPatient = (id: string): string =>
  `Otro sistema ha asignado este encuentro a otro paciente que el que se muestra aquí, con el ID ${id}. Seleccione el paciente de la visita y guarde de nuevo.`

export const noNumber = (kind: EntryKind, system: string): string =>
  `${named[kind].one} no tiene ${named[kind].id} de esta clínica, y un encuentro lo necesita. Pida a quien lleva el registro de ${named[kind].of} que lo agregue (sistema de identificadores ${system}).`

export const otherNumber = (kind: EntryKind, value: string): string =>
  `${named[kind].one} tiene el ID “${value}”, y un encuentro solo admite aquí números enteros. Pida un ID así a quien lleva el registro de ${named[kind].of}.`

export const severalPatients =
  'Esta cita es de más de un paciente. Déjela sin seleccionar y elija el paciente y la fecha de servicio.'

export const otherAnswer = (type: string): string =>
  `No se guardó: el servidor de expedientes respondió con otro ${type} que el nuevo. Pida a quien administra el servidor que revise su creación condicional (If-None-Exist).`

export const merged = (name: string): string =>
  `El registro de este paciente se fusionó con otro${name === '' ? '' : ` (${name})`}. Seleccione ese en su lugar.`

export const noSearch =
  'El servidor de expedientes no ofrece las búsquedas que esta aplicación necesita (POST, “_search”). Pida a quien administra este sitio que revise la dirección del servidor, y a quien administra el servidor que las permita.'

export const notOffered =
  'El servidor de expedientes no ofrece lo que esta aplicación le pide (405). Pida a quien administra el servidor que lo permita.'

export const pageGone =
  'El servidor de expedientes ya no tiene el resto de esta lista. Cargue la lista de nuevo.'

export const linkElsewhere =
  'Esta lista está incompleta y no se muestra: el servidor de expedientes la continúa en otra dirección, que no se sigue. Pida a quien administra el servidor que configure su dirección pública.'

export const linksInCircle =
  'Esta lista no tiene fin y no se muestra: sus páginas en el servidor de expedientes vuelven a una que ya se leyó. Pida a quien administra el servidor que corrija sus enlaces “next”.'

export const tooManyPages = (pages: number): string =>
  `Esta lista tiene más de ${pages} páginas en el servidor de expedientes, más de las que esta aplicación puede leer. Busque menos a la vez o pida páginas más grandes a quien administra el servidor.`

export const unnamed = 'Sin nombre'
