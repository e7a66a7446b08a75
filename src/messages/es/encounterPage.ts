export const copyToNew = 'Copiar a uno nuevo'
export const print = 'Imprimir'
export const mayNotEdit = 'Usted no tiene permiso para editar encuentros, así que no puede empezar uno.'

export const couldNotShow = 'Se pudo leer, pero no mostrar.'
