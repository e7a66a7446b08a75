export const page = 'Página no encontrada'
export const pageHint =
  'No hay nada en esta dirección. Puede estar mal escrita, o la página puede haber cambiado de lugar.'
export const encounterTitle = 'Encuentro'
export const encounter = 'Encuentro no encontrado'
export const encounterHint = 'Ningún encuentro tiene el número de esta dirección. Puede estar mal escrito.'
