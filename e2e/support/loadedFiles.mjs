// What a page of the built app loads before it can be used: counted by .size-limit.mjs, and held to by size.spec.ts.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const app = 'dist/app'
const manifestFile = `${app}/.vite/manifest.json`

/**
 * What each page imports before it can be used; what those import in turn, as what every page begins with, follows from the
 * manifest. Beside these, the first visit stores the demo data once its page is there.
 */
const entries = {
  // A new one: a stored one also needs what reads it.
  form: ['encounter'],
  // Its rows ask what the checks find, and so for codes.
  list: ['list', 'listing', 'comlink'],
}

const readManifest = () => {
  try {
    return JSON.parse(readFileSync(fileURLToPath(new URL(`../../${manifestFile}`, import.meta.url)), 'utf8'))
  } catch (cause) {
    throw new Error(`${manifestFile} could not be read. Run "npm run build:app" first.`, { cause })
  }
}

/** @see loadedFiles.d.mts */
export const loadedFiles = (page) => {
  const manifest = readManifest()
  const chunks = new Set(
    entries[page].map((name) => Object.keys(manifest).find((key) => manifest[key].name === name) ?? name),
  )
  // A set also goes through what is added on the way.
  for (const name of chunks) {
    const chunk = manifest[name]
    if (chunk === undefined) {
      throw new Error(
        `The build has no "${name}". Name in e2e/support/loadedFiles.mjs what the ${page} loads in its place.`,
      )
    }
    for (const imported of chunk.imports ?? []) chunks.add(imported)
  }
  return [...new Set([...chunks].map((name) => `${app}/${manifest[name].file}`))]
}
