// The words of the section for developers in Settings.

export const section = 'For developers'
export const hint =
  'The components of this app, for forms and pages of your own. Nothing that you try there is saved.'
export const gallery = 'Gallery'
export const galleryHint = 'each component alone, in its states'
export const playground = 'Playground'
export const playgroundHint = 'write a JSON Schema and see its form'
