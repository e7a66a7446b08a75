export const results = (count: number, first: string): string =>
  count === 1 ? `1 resultado. ${first}` : `${count} resultados. ${first}, primero de ${count}`
