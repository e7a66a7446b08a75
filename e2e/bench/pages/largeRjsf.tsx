import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { createRoot } from 'react-dom/client'
import { largeSchema } from './largeSchema.js'

const root = document.getElementById('root')
if (root && typeof largeSchema === 'object')
  createRoot(root).render(<Form schema={largeSchema} validator={validator} />)
