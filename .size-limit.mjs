import { loadedFiles } from './e2e/support/loadedFiles.mjs'

export default [
  {
    name: 'JavaScript loaded before the form can be used',
    path: loadedFiles('form'),
    limit: '173 kB',
    brotli: true,
  },
  {
    name: 'JavaScript loaded before the list can be used',
    path: loadedFiles('list'),
    limit: '145 kB',
    brotli: true,
  },
]
