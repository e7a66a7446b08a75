import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const Bare = () => {
  const [text, setText] = useState('')
  return (
    <label>
      Bare
      <input value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Bare />)
