export const title = 'Atajos de teclado'
export const whenTheyWork = 'Las teclas sueltas funcionan cuando usted no está escribiendo en un campo.'
export const areOff = 'Los atajos de una sola tecla están desactivados. Puede activarlos en la configuración.'
export const close = 'Cerrar'

export const next = 'Encuentro siguiente'
export const previous = 'Encuentro anterior'
export const open = 'Abrir; presione de nuevo para ir a él'
export const nextVisit = 'Visita siguiente'
export const previousVisit = 'Visita anterior'
export const openVisit = 'Iniciar o abrir la visita'
export const goBack = 'Dejar de editar y después cerrar'
export const edit = 'Editar, en el primer error'
export const submit = 'Enviar'
export const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: 'Entrar',
  Escape: 'Esc',
}
export const approve = 'Aprobar'
export const giveBack = 'Devolver a borrador, o reabrir'
export const undo = 'Deshacer la última acción'
export const select = 'Seleccionar la fila; con Mayús, todas las filas hasta ella'
export const search = 'Buscar'
export const newEncounter = 'Encuentro nuevo'
export const help = 'Atajos de teclado'
