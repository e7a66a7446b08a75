/** SHA-256 of the order file, the text in the zip of the CDC, by fiscal year. */
export const orderSums: ReadonlyMap<number, string> = new Map([
  [2027, '38981fb2c1226e2b92393cef7d921d2293494dd184b5ad039dde08e4b364265f'],
])
