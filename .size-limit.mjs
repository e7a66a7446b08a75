import { loadedFiles } from './e2e/support/loadedFiles.mjs'

export default [
  {
    name: 'JavaScript loaded before the form can be used',
    path: loadedFiles('form'),
    limit: '151 kB',
    brotli: true,
  },
  {
    name: 'JavaScript loaded before the list can be used',
    path: loadedFiles('list'),
    limit: '146 kB',
    brotli: true,
  },
]
