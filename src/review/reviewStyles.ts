import { formStyles } from '../form/formStyles.js'
import { joinStyles } from '../ui/Shadow/joinStyles.js'

/** The styles of the review, and of the form in it, as text. Only an isolated review loads it. */
export const reviewStyles: string = joinStyles(
  { form: formStyles },
  import.meta.glob<string>('./**/*.module.css', { query: '?inline', import: 'default', eager: true }),
)
