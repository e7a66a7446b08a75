import { sourcesIn } from './findWords.js'

/** The folders of src whose words are all in the catalogue. Add a folder once its words have moved. */
export const movedFolders: readonly string[] = [
  ...['schema', 'codes', 'encounter', 'client', 'ui', 'form', 'review', 'app', 'embed'],
]

/** Sources with words that are no words of ours to a user, and why. */
export const exceptions: readonly (readonly [RegExp, why: string])[] = [
  [
    /^src\/codes\/(?:lexicon\/|starter\/|lookup\/chapters\.ts)/,
    'official descriptions, and what people type for them',
  ],
  [
    /^src\/codes\/(?:words\/(?:canonicalWords|titleWords|wordRoles)|search\/segments)\.ts$/,
    'what people type',
  ],
  [
    /^src\/codes\/(?:lexicon\/parseLexicon|starter\/usagePrior)\.ts$/,
    'what a developer wrote wrongly into a file of these',
  ],
  [/^src\/codes\/cli\//, 'what a developer reads in a terminal'],
  [
    /^src\/codes\/release\/(?:cptColumns|readEdits|readHcpcsTable|recogniseText)\.ts$/,
    'headings of official files',
  ],
  [/^src\/codes\/release\/buildHcpcsRelease\.ts$/, 'the name of a release, as it is kept'],
  [/^src\/(?:app|client)\/demo\//, 'invented people'],
  [/^src\/app\/failures\/reportFailure\.ts$/, 'what a developer reads in the console'],
  [
    /^src\/(?:form\/(?:refuseProp|requireEncounterProps)|client\/requireOption)\.ts$/,
    'what a developer reads who passed a wrong prop or option',
  ],
  [/^src\/form\/useNotices\.ts$/, 'what the developer of a schema reads in the console'],
  [/^src\/schema\/(?:SchemaError|keywords|notices|readSchema)\.ts$/, 'what the developer of a schema reads'],
]

/** The sources of a folder in which no words for people may stand. */
export const sourcesWithoutWords = (folder: string): readonly string[] =>
  sourcesIn(folder).filter((file) => !exceptions.some(([pattern]) => pattern.test(file)))
