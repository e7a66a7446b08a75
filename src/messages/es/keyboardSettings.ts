export const section = 'Teclado'
export const singleKeys = 'Atajos de una sola tecla'
export const singleKeysHint =
  'Presione una letra para actuar en la lista: J y K para moverse, E para editar, S para enviar, N para un encuentro nuevo. Desactívelo si usa dictado por voz o presiona teclas por accidente. Entrar, Esc, las flechas y los atajos con Ctrl funcionan siempre.'
