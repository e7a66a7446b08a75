import { formatCount, formatList } from './formats.js'

export const heading = 'Conjuntos de códigos'
export const failed =
  'No se pudieron cargar los conjuntos de códigos. Revise la conexión e inténtelo de nuevo.'
export const tryAgain = 'Intentar de nuevo'
export const loading = 'Cargando los conjuntos de códigos…'

export const load = 'Cargar un archivo oficial…'
export const cancel = 'Cancelar'
export const officialFiles = 'Archivos oficiales'
export const loadHint =
  'O suéltelo aquí. El archivo se queda en este navegador y no se envía a ninguna parte.'
export const loadingFiles = (names: string): string => `Cargando ${names}`
export const percent = (value: number): string => `${value} %`
export const starting = 'Empezando'
export const filesOf = (first: string, more: number): string =>
  more === 0 ? first : `${first} y ${more} más`

export const caption =
  'Los códigos que encuentra el formulario. Un código que no está en ningún conjunto se puede agregar igualmente, con una advertencia.'
export const name = 'Nombre'
export const release = 'Edición'
export const valid = 'Vigencia'
export const codes = 'Códigos'
export const terms = 'Términos de búsqueda'
export const notes = 'Notas'
export const origin = 'Origen'
export const size = 'Tamaño'
export const notSearched = 'No se busca en él: se usa otro conjunto en su lugar'
export const notUsed = 'No se usa.'
export const remove = 'Quitar'
export const removeSet = (title: string): string => `Quitar ${title}`
export const fromApp = 'Viene con la aplicación'
export const fromSite = 'De este sitio'
export const fromBrowser = 'Cargado en este navegador'
export const none = 'Ninguno'
export const notStated = 'No se indica'
export const between = (from: string, to: string): string => `Del ${from} al ${to}`
export const since = (from: string): string => `Desde el ${from}`
export const until = (to: string): string => `Hasta el ${to}`
export const allBillable = (count: number): string => `${formatCount(count)}, todos facturables`
export const someBillable = (count: number, billable: number): string =>
  `${formatCount(count)}, de los cuales ${formatCount(billable)} facturables`

export const loaded = 'Cargado'
export const removed = 'Quitado'
export const cancelled = 'Cancelado'
export const unchanged = 'Los conjuntos de códigos no han cambiado.'
export const nothingLoaded = 'No se cargó nada. Los conjuntos de códigos no han cambiado.'
export const wasRemoved = (title: string, searched: string): string => `Se quitó ${title}. ${searched}`
export const notRemoved = (title: string): string => `No se quitó ${title}.`
export const replaced = 'Se usa otro conjunto para las mismas fechas en su lugar.'
export const usedAlways = 'Se usa para todas las fechas del servicio.'
export const usedFrom = (from: string, to: string | undefined): string =>
  `Se usa para fechas del servicio desde el ${from}${to === undefined ? '' : ` hasta el ${to}`}.`
export const termCount = (count: number): string => `${formatCount(count)} términos de búsqueda`
export const noteCount = (count: number): string => `notas sobre ${formatCount(count)} códigos y categorías`
export const announced = (
  title: string,
  count: number,
  billable: number,
  more: readonly string[],
  use: string,
): string =>
  `${title}: ${formatCount(count)} códigos, ${formatCount(billable)} facturables${more.length === 0 ? '' : `, con ${formatList(more)}`}. ${use}`
export const diagnosisCodes = 'Los códigos de diagnóstico'
export const cptCodes = 'Los códigos CPT'
export const hcpcsCodes = 'Los códigos HCPCS'
export const searchedNowhere = (subject: string): string =>
  `${subject} ya no se buscan: ningún conjunto tiene alguno.`
export const searchedIn = (subject: string, title: string, isSelection: boolean): string =>
  `${subject} se buscan ahora en ${title}${isSelection ? ', que solo tiene códigos comunes' : ''}.`

export const ended = (release: string, date: string, wanted: string): string =>
  `${release} terminó el ${date}. Cargue ${wanted}.`
export const onlyStarter = (wanted: string): string =>
  `Solo están cargados los códigos de diagnóstico comunes: el conjunto inicial de ICD-10-CM. Cargue ${wanted} para encontrar todos los códigos.`
export const begins = (release: string, date: string, wanted: string): string =>
  `${release} empieza el ${date}. Cargue ${wanted} para fechas anteriores.`

export const removeTitle = (title: string): string => `¿Quitar ${title}?`
export const removeWarning =
  'El formulario ya no encontrará sus códigos, para nadie que use este navegador. Los encuentros conservan sus códigos. Para volver a usar el conjunto, cargue de nuevo su archivo.'
export const keep = 'Conservarlo'

export const filesHeading = 'Archivos que puede cargar'
export const filesHint =
  'Cargue un archivo tal como se publicó; un zip no hace falta descomprimirlo. Puede cargar varios a la vez. Los enlaces se abren en una pestaña nueva.'
export const icdCodes = 'ICD-10-CM: códigos'
export const icdCodesHint =
  'El archivo de orden (order file) de un año fiscal, por ejemplo icd10cm-order-2027.txt, o su zip. Uno nuevo se aplica cada octubre. De CMS:'
export const icdCodesLink = 'Códigos ICD-10 en cms.gov'
export const icdTerms = 'ICD-10-CM: términos de búsqueda y notas'
export const icdTermsHint =
  'El Alphabetic Index y la Tabular List en XML, o su zip. Complementan los códigos: cárguelos primero, o junto con estos. De los CDC:'
export const icdTermsLink = 'Archivos de ICD-10-CM en cdc.gov'
export const codeEditor = 'Medicare Code Editor'
export const codeEditorHint =
  'La tabla de sus reglas de códigos. Agrega qué diagnósticos no pueden ser el primero. De CMS:'
export const codeEditorLink = 'MS-DRG classifications and software en cms.gov'
export const hcpcs = 'HCPCS nivel II'
export const hcpcsHint = 'El archivo trimestral de suministros, medicamentos y servicios, o su zip. De CMS:'
export const hcpcsLink = 'HCPCS quarterly update en cms.gov'
export const cpt = 'CPT'
export const cptHint =
  'La lista para la que su consultorio tiene licencia, guardada como CSV con las columnas “Code” y “Description”. CPT es propiedad intelectual de la American Medical Association y no puede venir con la aplicación.'
