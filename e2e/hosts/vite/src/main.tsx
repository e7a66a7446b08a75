import 'encounter-form/styles.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Visit } from './Visit.js'

const visit = (
  <StrictMode>
    <Visit />
  </StrictMode>
)

const root = document.getElementById('root')
if (root?.hasChildNodes()) hydrateRoot(root, visit)
else if (root) createRoot(root).render(visit)
