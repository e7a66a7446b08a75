/** What `--help` prints. */
export const usage = `Reads official code set releases and writes them as code packs, which the app loads.

  npm run codes -- --icd10cm FILE [--index FILE] [--tabular FILE] [--mce FILE] [--hcpcs FILE] [--cpt FILE] [--out DIR]

  --icd10cm FILE   ICD-10-CM order file of CMS or CDC, text or zip; more than once for more than one year
  --tabular FILE   its Tabular List, XML or zip: notes, chapters and blocks
  --index FILE     its Alphabetic Index, XML or zip; more than once where its parts are files of their own
  --mce FILE       code edits of the Medicare Code Editor: manifestation codes, and those for one age group or sex
  --hcpcs FILE     HCPCS Level II of CMS, text, CSV or zip
  --cpt FILE       a practice's own licensed CPT list: CSV with the columns Code and Description
  --download       fetch the ICD-10-CM order file of this fiscal year, or of --year, from the CDC
  --no-verify      take a download whose checksum is not known here
  --year YYYY      fiscal year of the --icd10cm file, whatever its name says, or of the download
  --out DIR        where the packs go; public/codes unless told
  --help           print this

--tabular, --index and --mce go into each ICD-10-CM pack. Nothing is written unless everything can be read.
`
