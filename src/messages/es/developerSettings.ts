export const section = 'Para desarrolladores'
export const hint =
  'Los componentes de esta aplicación, para formularios y páginas propias. Nada de lo que pruebe ahí se guarda.'
export const gallery = 'Galería'
export const galleryHint = 'cada componente por separado, en sus estados (en inglés)'
export const playground = 'Zona de pruebas'
export const playgroundHint = 'escriba un JSON Schema y vea su formulario (en inglés)'
