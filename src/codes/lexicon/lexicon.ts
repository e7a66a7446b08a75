import { abbreviations } from './abbreviations.js'
import { babies } from './babies.js'
import { blood } from './blood.js'
import { bones } from './bones.js'
import { chartAbbreviations } from './chartAbbreviations.js'
import { checkups } from './checkups.js'
import { children } from './children.js'
import { digestive } from './digestive.js'
import { drugBrands } from './drugBrands.js'
import { ent } from './ent.js'
import { eyes } from './eyes.js'
import { general } from './general.js'
import { genetic } from './genetic.js'
import { heart } from './heart.js'
import { hormones } from './hormones.js'
import { infections } from './infections.js'
import { injuries } from './injuries.js'
import { lungs } from './lungs.js'
import { mind } from './mind.js'
import { nerves } from './nerves.js'
import { procedures } from './procedures.js'
import { skin } from './skin.js'
import { spanish } from './spanish.js'
import { urinary } from './urinary.js'
import { women } from './women.js'

/**
 * What US clinicians type, and what official descriptions of ICD-10-CM and HCPCS call it. The form is that of
 * `parseLexicon`: terms of one meaning split by commas, meanings by bars, the likeliest first.
 */
export const lexicon = [
  general,
  injuries,
  heart,
  lungs,
  ent,
  eyes,
  digestive,
  urinary,
  hormones,
  blood,
  nerves,
  genetic,
  mind,
  bones,
  skin,
  infections,
  women,
  children,
  checkups,
  procedures,
  drugBrands,
  abbreviations,
  chartAbbreviations,
  babies,
  spanish,
].join('')
