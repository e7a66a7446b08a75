export const movedElsewhere =
  'Los encuentros se trasladaron a otro almacenamiento en otra pestaña. Recargue esta página y vuelva a hacer su cambio.'
export const moveUnderWay =
  'Otra pestaña de esta aplicación está trasladando encuentros. Inténtelo de nuevo en un momento. Si no funciona, cierre las otras pestañas de esta aplicación.'
export const saveUnderWay =
  'Otra pestaña de esta aplicación todavía está guardando. Inténtelo de nuevo en un momento. Si no funciona, cierre las otras pestañas de esta aplicación.'
export const needsHttps =
  'Trasladar encuentros requiere https: sin él, otras pestañas podrían guardar al mismo tiempo. Abra esta página con https.'
export const choiceNotKept =
  'Este navegador no guardó la elección. Libere espacio en el almacenamiento de este sitio e inténtelo de nuevo.'
