import { loadedFiles } from './e2e/support/loadedFiles.mjs'

export default [
  {
    name: 'JavaScript loaded before the form can be used',
    path: loadedFiles('form'),
    limit: '175 kB',
    brotli: true,
  },
  {
    name: 'JavaScript loaded before the list can be used',
    path: loadedFiles('list'),
    limit: '142 kB',
    brotli: true,
  },
]
