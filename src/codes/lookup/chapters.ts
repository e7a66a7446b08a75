/** A chapter of ICD-10-CM: its number, title, and first and last category. */
export interface Chapter {
  readonly code: string
  readonly text: string
  readonly first: string
  readonly last: string
}

const chapter = (line: string): Chapter => {
  const [code = '', first = '', last = '', ...text] = line.split(' ')
  return { code, first, last, text: text.join(' ') }
}

/** The chapters of ICD-10-CM (CDC/NCHS, public domain), for a set without the Tabular List. */
export const icd10cmChapters: readonly Chapter[] = [
  '1 A00 B99 Certain infectious and parasitic diseases',
  '2 C00 D49 Neoplasms',
  '3 D50 D89 Diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism',
  '4 E00 E89 Endocrine, nutritional and metabolic diseases',
  '5 F01 F99 Mental, behavioral and neurodevelopmental disorders',
  '6 G00 G99 Diseases of the nervous system',
  '7 H00 H59 Diseases of the eye and adnexa',
  '8 H60 H95 Diseases of the ear and mastoid process',
  '9 I00 I99 Diseases of the circulatory system',
  '10 J00 J99 Diseases of the respiratory system',
  '11 K00 K95 Diseases of the digestive system',
  '12 L00 L99 Diseases of the skin and subcutaneous tissue',
  '13 M00 M99 Diseases of the musculoskeletal system and connective tissue',
  '14 N00 N99 Diseases of the genitourinary system',
  '15 O00 O9A Pregnancy, childbirth and the puerperium',
  '16 P00 P96 Certain conditions originating in the perinatal period',
  '17 Q00 QA0 Congenital malformations, deformations and chromosomal abnormalities',
  '18 R00 R99 Symptoms, signs and abnormal clinical and laboratory findings, not elsewhere classified',
  '19 S00 T88 Injury, poisoning and certain other consequences of external causes',
  '20 V00 Y99 External causes of morbidity',
  '21 Z00 Z99 Factors influencing health status and contact with health services',
  '22 U00 U85 Codes for special purposes',
].map(chapter)
