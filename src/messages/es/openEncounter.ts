export const loading = 'Cargando el encuentro…'
export const place = (position: string, total: string): string => `${position} de ${total}`
export const opened = 'Abierto junto a la lista'
export const keysActOnSelected = (count: string): string =>
  `Los atajos de teclado se aplican a los ${count} seleccionados, no a este encuentro.`
export const clearSelection = 'Quitar la selección'
