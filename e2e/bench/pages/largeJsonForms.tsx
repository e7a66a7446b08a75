import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { createRoot } from 'react-dom/client'
import { largeSchema } from './largeSchema.js'

const root = document.getElementById('root')
if (root && typeof largeSchema === 'object')
  createRoot(root).render(
    <form>
      <JsonForms schema={largeSchema} data={{}} renderers={vanillaRenderers} cells={vanillaCells} />
    </form>,
  )
