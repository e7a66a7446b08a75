import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EncounterDefinition, kareoEncounter } from '../../encounter/EncounterDefinition.js'
import { ExtensionError, extendEncounter } from '../../encounter/extendEncounter.js'
import { type Dictionary, isDictionary } from '../../schema/isDictionary.js'
import { SettingsError } from './readSettings.js'

/** The app's config.json, and what encounters consist of by it: the server applies the same schema as the form. */
export interface SiteConfig {
  readonly config: Dictionary
  readonly definition: EncounterDefinition
}

/**
 * Reads the config.json of a folder of the app.
 *
 * @throws SettingsError for an extension of the encounter that cannot be used.
 */
export const readSiteConfig = async (folder: string): Promise<SiteConfig> => {
  const file = join(folder, 'config.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  try {
    const config: unknown = JSON.parse(text)
    if (!isDictionary(config)) throw new SettingsError(`${file} has to be a JSON object.`)
    const definition =
      config.encounter === undefined ? kareoEncounter : extendEncounter(kareoEncounter, config.encounter)
    return { config, definition }
  } catch (error) {
    if (error instanceof SyntaxError) throw new SettingsError(`${file} is not JSON.`)
    if (error instanceof ExtensionError) throw new SettingsError(`${file}: ${error.message}`)
    throw error
  }
}
