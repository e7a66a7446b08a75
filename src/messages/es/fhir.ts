type Id = number | string

type EntryKind = 'patient' | 'provider' | 'appointment'

const named: Readonly<Record<EntryKind, { readonly one: string; readonly several: string }>> = {
  patient: { one: 'Este paciente', several: 'Más de un paciente' },
  provider: { one: 'Este proveedor', several: 'Más de un proveedor' },
  appointment: { one: 'Esta cita', several: 'Más de una cita' },
}

export const withServerWords = (what: string, texts: string): string =>
  `${what} El servidor FHIR dice: “${texts}”`

export const lacks = (what: string): string =>
  `Este servidor FHIR no ofrece lo que hace falta para guardar encuentros (${what}). Pida a quien administra este sitio que guarde los encuentros en otro servidor y use este como directorio.`

export const isBusyWriting =
  'Otras personas siguen cambiando este encuentro. Inténtelo de nuevo en un momento.'

export const numberTaken = (id: Id): string =>
  `Un encuentro de otro sistema en el servidor FHIR tiene el número ${id}. Se deja como está.`

export const keyUsedTwice =
  'No se guardó: se envió con su clave un cambio de otro encuentro. Guárdelo de nuevo.'

export const damaged = (id: Id, parts: readonly string[]): string =>
  `El encuentro ${id} no se puede mostrar: en el servidor FHIR falta una parte, o la cambió otro sistema${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. Pida a quien administra el servidor que lo revise.`

export const addedCodes = (names: readonly string[]): string =>
  `Otro sistema ha agregado a la factura de este encuentro algo que nadie registró aquí: ${names.join(', ')}. Si es correcto, agréguelo a los códigos de diagnóstico. Si no, pida a quien administra el servidor FHIR que lo quite del encuentro. Luego inténtelo de nuevo.`

export const addedDiagnoses = (names: readonly string[]): string =>
  `Otro sistema ha agregado a la factura de este encuentro algo que nadie registró aquí: ${names.join(', ')}. Pida a quien administra el servidor FHIR que lo quite del encuentro y luego inténtelo de nuevo.`

export const codesOfOther = (id: Id): string =>
  `El encuentro ${id} no se puede mostrar: en el servidor FHIR es de otro paciente que sus códigos. Pida a quien administra el servidor que lo corrija.`

export const notOnServer = (id: Id): string =>
  `El encuentro ${id} no está en el servidor FHIR. Búsquelo en la lista.`

export const severalEncounters = (id: Id): string =>
  `Más de un encuentro del servidor FHIR tiene el número ${id}. Pida a quien administra el servidor que lo corrija.`

export const severalEntries = (kind: EntryKind, id: string): string =>
  `${named[kind].several} del servidor FHIR tiene el número ${id}. Pida a quien administra el servidor que lo corrija antes de guardar.`

export const otherPatient = (id: string): string =>
  `Otro sistema ha asignado este encuentro a otro paciente que el del número ${id}. Seleccione el paciente correcto y guarde de nuevo.`

export const noNumber = (kind: EntryKind, system: string): string =>
  `${named[kind].one} no tiene número de esta clínica (${system}) en el servidor FHIR. Pida que se le agregue uno allí.`

export const severalPatients =
  'Esta cita es de más de un paciente. Seleccione en su lugar el paciente del encuentro.'

export const otherAnswer = (type: string): string =>
  `El servidor FHIR respondió con otro ${type} que el que se debía crear. No se guarda nada. Pida a quien lo administra que revise su creación condicional.`

export const linkElsewhere =
  'El servidor FHIR continúa su lista en otra dirección, que no se sigue. Pida a quien lo administra que corrija su dirección base.'

export const linksInCircle =
  'Las páginas de una lista del servidor FHIR vuelven a una que ya se leyó, por lo que no tiene fin. Pida a quien administra el servidor que corrija sus enlaces “next”.'

export const tooManyPages = (pages: number): string =>
  `Una lista del servidor FHIR tiene más de ${pages} páginas, más de las que esta aplicación puede leer. Busque menos a la vez o pida páginas más grandes a quien administra el servidor.`

export const unnamed = 'Sin nombre'
