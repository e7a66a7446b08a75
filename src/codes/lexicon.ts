import { blood } from './lexicon/blood.js'
import { bones } from './lexicon/bones.js'
import { checkups } from './lexicon/checkups.js'
import { children } from './lexicon/children.js'
import { digestive } from './lexicon/digestive.js'
import { ent } from './lexicon/ent.js'
import { eyes } from './lexicon/eyes.js'
import { general } from './lexicon/general.js'
import { genetic } from './lexicon/genetic.js'
import { heart } from './lexicon/heart.js'
import { hormones } from './lexicon/hormones.js'
import { infections } from './lexicon/infections.js'
import { injuries } from './lexicon/injuries.js'
import { lungs } from './lexicon/lungs.js'
import { mind } from './lexicon/mind.js'
import { nerves } from './lexicon/nerves.js'
import { procedures } from './lexicon/procedures.js'
import { skin } from './lexicon/skin.js'
import { urinary } from './lexicon/urinary.js'
import { women } from './lexicon/women.js'

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
].join('')
