/**
 * Demo visit codes, one a line as `<tier> <code> <label>`; {@link parseStarter} reads it.
 *
 * CPT is copyright of the American Medical Association. These labels are our own words, not CPT descriptors, and
 * twelve codes is all there will be: a practice loads the list that it has licensed.
 */
export const starterDemoVisits = `
1 99202 New patient visit, straightforward (demo label)
1 99203 New patient visit, low complexity (demo label)
1 99204 New patient visit, moderate complexity (demo label)
1 99212 Established patient visit, straightforward (demo label)
1 99213 Established patient visit, low complexity (demo label)
1 99214 Established patient visit, moderate complexity (demo label)
2 99215 Established patient visit, high complexity (demo label)
2 99385 Yearly check-up, new patient, young adult (demo label)
2 99395 Yearly check-up, known patient, young adult (demo label)
1 99396 Yearly check-up, known patient, middle-aged adult (demo label)
1 90471 Giving one vaccine by injection (demo label)
2 36415 Blood draw from a vein (demo label)
`
