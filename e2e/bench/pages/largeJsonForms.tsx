import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { createRoot } from 'react-dom/client'
import { largeSchema } from './largeSchema.js'

// Its vanilla renderers show no nested objects: each field is a control by its path.
const scopesOf = (schema: unknown, scope: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [scope]
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    scopesOf(inner, `${scope}/properties/${name}`),
  )
}
const uischema = {
  type: 'VerticalLayout',
  elements: scopesOf(largeSchema, '#').map((scope) => ({ type: 'Control', scope })),
}

const root = document.getElementById('root')
if (root && typeof largeSchema === 'object')
  createRoot(root).render(
    <form>
      <JsonForms
        schema={largeSchema}
        uischema={uischema}
        data={{}}
        renderers={vanillaRenderers}
        cells={vanillaCells}
      />
    </form>,
  )
