import { systemName } from './codes.js'
import { formatDate, formatList } from './formats.js'

const useInstead = (codes: readonly string[]): string =>
  codes.length === 0 ? 'Seleccione otro código' : `Use ${formatList(codes, 'or')}`

export const notValidBefore = (code: string, date: string, instead: readonly string[]): string =>
  `${code} no es válido antes del ${formatDate(date)}. ${useInstead(instead)}`

export const notValidAfter = (code: string, date: string, instead: readonly string[]): string =>
  `${code} no es válido después del ${formatDate(date)}. ${useInstead(instead)}`

export const category = (code: string, example: string | undefined): string =>
  `${code} es una categoría. Seleccione un código más específico${example ? `, por ejemplo ${example}` : ''}`

export const notInSet = (code: string): string =>
  `${code} no está en el conjunto de códigos cargado. Verifique que sea correcto`

export const noList = (system: Parameters<typeof systemName>[0]): string =>
  `Los códigos ${systemName(system)} no se verifican: no hay ninguna lista cargada`

export const modifierNotListed = (modifier: string, code: string): string =>
  `${modifier} no es un modificador de HCPCS. Verifique ${code}`

export const modifierNotValidBefore = (modifier: string, code: string, date: string): string =>
  `El modificador ${modifier} no es válido antes del ${formatDate(date)}. Cambie ${code}`

export const modifierNotValidAfter = (modifier: string, code: string, date: string): string =>
  `El modificador ${modifier} no es válido después del ${formatDate(date)}. Cambie ${code}`

export const visitWithAndWithout25 = (code: string): string =>
  `${code} está en la lista con y sin el modificador 25. Deje uno de los dos`

export const visits = {
  office: 'visitas en el consultorio',
  preventive: 'visitas preventivas',
  wellness: 'visitas de bienestar de Medicare',
  emergency: 'visitas a la sala de emergencias',
  home: 'visitas a domicilio',
}
export const twoVisits = (code: string, other: string, kind: keyof typeof visits): string =>
  `${code} y ${other} son dos ${visits[kind]} en una misma fecha. Deje una de las dos`

export const externalCauseFirst = (code: string): string =>
  `${code} es un código de causa externa y no puede ser el primero. Ponga primero la lesión o la enfermedad`

export const manifestationFirst = (code: string, cause: string | undefined): string =>
  `${code} es un código de manifestación. Ponga ${cause ?? 'la enfermedad subyacente'} antes`

export const firstListedOnly = (code: string): string =>
  `${code} solo puede ser el primer diagnóstico. Muévalo al principio de la lista`

export const sequelaFirst = (code: string, condition: string | undefined): string =>
  condition
    ? `${code} es un efecto tardío (secuela) y no puede ser el primero. Ponga ${condition} antes`
    : `${code} es un efecto tardío (secuela) y no puede ser el primero. Ponga antes la afección que causó`

export const adverseEffectFirst = (code: string): string =>
  `${code} es un efecto adverso y no puede ser el primero. Ponga antes lo que causó el medicamento`

export const underdosingFirst = (code: string): string =>
  `${code} es un código de subdosificación y no puede ser el primero. Ponga antes la afección que se trata`

const ageGroups = {
  newborn: 'recién nacidos (edad 0)',
  pediatric: 'niños (de 0 a 17 años)',
  maternity: 'embarazos (de 9 a 64 años)',
  adult: 'adultos (de 15 años o más)',
}
const yearsOld = (years: number): string => `${years} ${years === 1 ? 'año' : 'años'}`
export const ageConflict = (code: string, group: keyof typeof ageGroups, years: number): string =>
  `${code} es para ${ageGroups[group]}, y el paciente tiene ${yearsOld(years)} en esta fecha. Verifique el código, la fecha y el paciente`

const sexes = { female: 'femenino', male: 'masculino' }
export const sexConflict = (code: string, of: 'female' | 'male', patient: 'female' | 'male'): string =>
  `${code} es para pacientes de sexo ${sexes[of]}, y este paciente está registrado con sexo ${sexes[patient]}. Verifique el código y el paciente`

export const excludes1 = (code: string, other: string): string =>
  `${code} y ${other} no se codifican juntos, a menos que no estén relacionados (Excludes1)`

export const codeFirst = (code: string, first: string): string =>
  `${first} va antes que ${code} (“Code first”). Mueva ${first} hacia arriba`

/** What the code tells of is a text of the Tabular List, which is published in English. */
export const needsAdditional = (code: string, tells: string, codes: string): string =>
  `${code} necesita otro código (“${tells}”). Agregue uno de ${codes}`

export const needsOne = (code: string, tells: string, only: string): string =>
  `${code} necesita otro código (“${tells}”). Agregue ${only}`

export const linkedToHypertension = (
  hypertension: readonly string[],
  conditions: readonly string[],
  instead: string,
): string =>
  `${formatList([...hypertension, ...conditions])} se codifican como relacionados. Use ${instead} en lugar de ${formatList(hypertension)}, a menos que el expediente diga que no están relacionados`

export const stageOfHypertension = (code: string, stage: string, instead: string): string =>
  `${code} no corresponde con ${stage}. Use ${instead} en lugar de ${code}`

export const withoutComplications = (code: string, other: string): string =>
  `${code} significa “sin complicaciones”, y ${other} indica una. Quite ${code}`

export const lessExact = (code: string, other: string): string =>
  `${code} deja sin especificar lo que ${other} indica. Quite ${code}`

export const uncomplicated = (code: string, other: string): string =>
  `${code} significa “sin complicación”, y ${other} indica lo contrario. Quite ${code}`

export const twoSeverities = (code: string, other: string): string =>
  `${code} y ${other} son dos grados de gravedad del asma. Deje el correcto`

export const sideLeftOpen = (code: string, other: string): string =>
  `${code} no especifica el lado, y ${other} lo indica. Quite ${code}`

export const bothSides = (code: string, other: string, bilateral: string): string =>
  `${code} y ${other} tienen un solo código para ambos lados. Use ${bilateral} en su lugar`

export const coveredByBoth = (code: string, bilateral: string): string =>
  `${bilateral} ya es para ambos lados. Quite ${code}`

export const twoEpisodes = (code: string, other: string): string =>
  `${code} y ${other} son una misma lesión en dos etapas de la atención. Deje el de esta visita`

export const presentAndPast = (cancer: string, history: string): string =>
  `${cancer} es un cáncer actual, y ${history} uno pasado del mismo sitio. Deje uno de los dos`

export const weekMissing = (code: string): string =>
  `${code} necesita la semana del embarazo. Agregue un código de Z3A`

const trimesters = ['primer', 'segundo', 'tercer']
export const trimesterConflict = (code: string, trimester: number, week: string, weeks: number): string =>
  `${code} es para el ${trimesters[trimester]} trimestre, y ${week} significa ${weeks === 1 ? 'menos de 8 semanas' : `semana ${weeks}`}. Corrija uno de los dos`

export const bmiAlone = (code: string): string =>
  `${code} necesita un diagnóstico para el que importe el peso, como la obesidad (E66.-). Agréguelo, o quite ${code}`

export const bmiInPregnancy = (code: string): string => `${code} no se usa durante el embarazo. Quítelo`

const tabular = (year: number | undefined): string => (year ? `, Tabular List de ICD-10-CM ${year}` : '')

const mce = (version: string): string => {
  const year = Number(version) + 1983
  return `Medicare Code Editor ${version}${Number.isInteger(year) ? ` (FY${year})` : ''}`
}

export const sources = {
  guideline: (sections: readonly string[]): string =>
    `Guías oficiales de ICD-10-CM, ${sections.length === 1 ? 'sección' : 'secciones'} ${formatList(sections)}`,
  excludes1Note: (at: string, year: number | undefined): string => `Nota Excludes1 en ${at}${tabular(year)}`,
  codeFirstNote: (at: string, year: number | undefined): string =>
    `Nota “Code first” en ${at}${tabular(year)}`,
  additionalNote: (at: string, year: number | undefined): string =>
    `Nota “Use additional code” en ${at}${tabular(year)}`,
  ageEdit: (version: string): string => `${mce(version)}, regla de edad`,
  sexEdit: (version: string): string =>
    `${mce(version)}, regla de sexo, que CMS no aplica desde octubre de 2024`,
  codeSet: 'Los conjuntos de códigos cargados',
  hcpcs: 'HCPCS nivel II',
  visitLevels: 'CPT, Evaluation and Management',
}
