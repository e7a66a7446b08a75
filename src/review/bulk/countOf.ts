/** "1 encounter", "1,312 encounters". */
export const countOf = (count: number): string =>
  `${count.toLocaleString('en-US')} encounter${count === 1 ? '' : 's'}`
