import type { Encounter, EncounterUi } from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../encounter/kareoEncounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../encounter/workflow.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { type ValidateEncounter, validateBy } from './changes/validateEncounter.js'

/** Options of every client over a store. Only `user` is required. */
export interface StoreClientOptions {
  /** Returns the signed-in user. Called once per operation. */
  readonly user: () => User
  /** The schema that stored encounters validate against; default: KareoEncounter. */
  readonly schema?: JsonSchema
  /** The roles of the schema's properties; default: those of KareoEncounter. The form's own, if it has one. */
  readonly ui?: EncounterUi
  /** The statuses and who may change them; default: Draft to Approved. The form's own, if it has one. */
  readonly workflow?: Workflow
  /** Returns the time of a change; default: the system clock. */
  readonly now?: () => Date
  /**
   * Runs the checks before a transition that requires no `error` finding. Without it such a transition is not
   * blocked: the form runs the checks as well, and a client without code sets cannot.
   */
  readonly checkErrors?: (encounter: Encounter) => readonly Finding[] | Promise<readonly Finding[]>
}

/** Store options with defaults applied. */
export type ResolvedStoreOptions = Required<StoreClientOptions> & {
  /** Loads the validation. Rejects with what `compileSchema` throws for a schema that cannot be compiled. */
  readonly loadValidate: () => Promise<ValidateEncounter>
}

/**
 * Loads what compiles the schema with the first write of data: a list that only reads does without it. A form has it, so a
 * first save needs no network.
 */
const createValidateLoader = (schema: JsonSchema) => {
  let validate: ValidateEncounter | undefined
  return async (): Promise<ValidateEncounter> => {
    validate ??= validateBy((await import('../schema/compileModel.js')).compileModel(schema))
    return validate
  }
}

/** Applies the defaults. */
export const resolveOptions = ({
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  workflow = encounterWorkflow,
  now = () => new Date(),
  checkErrors = () => [],
  user,
}: StoreClientOptions): ResolvedStoreOptions => ({
  schema,
  ui,
  workflow,
  now,
  checkErrors,
  user,
  loadValidate: createValidateLoader(schema),
})
