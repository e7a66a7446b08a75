import { type Dictionary, isText } from '../../schema/isDictionary.js'

/**
 * What the app does with each type of resource, as scopes of SMART 2: c is create, r read, u update, d delete, s search.
 * Nothing is deleted.
 */
const dataScopes = [
  'user/Patient.rs',
  'user/Practitioner.rs',
  'user/Appointment.rs',
  'user/Encounter.crus',
  'user/Condition.crus',
  'user/ChargeItem.crus',
  'user/Task.crus',
  'user/Provenance.crs',
]

const rolesScope = 'user/PractitionerRole.rs'

/** The same scope as SMART 1 writes it. */
const inFirstVersion = (scope: string): readonly string[] => {
  const [, type, may = ''] = /^user\/(\w+)\.([a-z]+)$/.exec(scope) ?? []
  return [`user/${type}.read`, ...(/[cu]/.test(may) ? [`user/${type}.write`] : [])]
}

/** What the app asks an EHR for. */
export interface ScopeNeeds {
  /** The scopes of config.json, which take the place of all but `launch`. */
  readonly configured: string | undefined
  /** Opened from the EHR, so that it says whose chart is open there. */
  readonly isLaunched: boolean
  readonly hasRoles: boolean
}

/** The scopes to ask an EHR for, in the words that its smart-configuration says that it knows. */
export const scopesFor = (smart: Dictionary, { configured, isLaunched, hasRoles }: ScopeNeeds): string => {
  const known = Array.isArray(smart.capabilities) ? smart.capabilities.filter(isText) : []
  const refreshing = known.includes('permission-online')
    ? ['online_access']
    : known.includes('permission-offline')
      ? ['offline_access']
      : []
  const wanted = [...dataScopes, ...(hasRoles ? [rolesScope] : [])]
  const isFirstVersion = known.includes('permission-v1') && !known.includes('permission-v2')
  const usual = [
    ...['openid', 'fhirUser', ...refreshing],
    ...(isFirstVersion ? wanted.flatMap(inFirstVersion) : wanted),
  ]
  const asked = configured === undefined ? usual : configured.split(' ').filter((scope) => scope !== '')
  // Only an EHR that opened the app has a launch to tell of.
  const others = asked.filter((scope) => scope !== 'launch')
  const isOfVisit = configured === undefined && known.includes('context-ehr-encounter')
  const launch = ['launch', ...(isOfVisit ? ['launch/encounter'] : [])]
  return [...(isLaunched ? launch : []), ...others].join(' ')
}
