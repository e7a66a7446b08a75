import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeBroken, findConfigProblems } from '../../client/siteConfig/findConfigProblems.js'
import { type EncounterDefinition, kareoEncounter } from '../../encounter/EncounterDefinition.js'
import { ExtensionError, extendEncounter } from '../../encounter/extendEncounter.js'
import { type Dictionary, isDictionary } from '../../schema/isDictionary.js'
import { SettingsError } from './readSettings.js'

/** The app's config.json, and what encounters consist of by it: the server applies the same schema as the form. */
export interface SiteConfig {
  readonly config: Dictionary
  readonly definition: EncounterDefinition
}

const keepsThemItself =
  '“client” is “fhir”, but this server keeps encounters itself. Remove it; for patients of a FHIR server write it as “directory”.'

const tellProblems = (file: string, problems: readonly string[]): string =>
  [`${file} cannot be used.`, ...problems].join('\n- ')

/**
 * Reads the config.json of a folder of the app.
 *
 * @throws SettingsError for one that cannot be used, with all that is wrong with it.
 */
export const readSiteConfig = async (folder: string): Promise<SiteConfig> => {
  const file = join(folder, 'config.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  try {
    const config: unknown = JSON.parse(text)
    // The server names itself as the client.
    const asked = isDictionary(config) ? { client: 'http', ...config } : config
    const problems = findConfigProblems(asked).map(({ message }) => message)
    if (!isDictionary(config) || problems.length > 0) throw new SettingsError(tellProblems(file, problems))
    if (config.client === 'fhir') throw new SettingsError(`${file}: ${keepsThemItself}`)
    const definition =
      config.encounter === undefined ? kareoEncounter : extendEncounter(kareoEncounter, config.encounter)
    return { config, definition }
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new SettingsError(tellProblems(file, [describeBroken(text).message]))
    if (error instanceof ExtensionError) throw new SettingsError(`${file}: ${error.message}`)
    throw error
  }
}
