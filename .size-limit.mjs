import { loadedFiles } from './e2e/support/loadedFiles.mjs'

export default [
  {
    name: 'JavaScript loaded before the form can be used',
    path: loadedFiles('form'),
    limit: '174.5 kB',
    brotli: true,
  },
  {
    name: 'JavaScript loaded before the list can be used',
    path: loadedFiles('list'),
    limit: '140.5 kB',
    brotli: true,
  },
]
