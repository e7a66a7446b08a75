import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Visit } from './Visit.js'

export const render = () =>
  renderToString(
    <StrictMode>
      <Visit />
    </StrictMode>,
  )
