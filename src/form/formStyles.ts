import { joinStyles } from '../ui/Shadow/joinStyles.js'

/** The styles of the form and of all it is made of, as text. Only isolated forms load it. */
export const formStyles: string = joinStyles(
  import.meta.glob<string>('../ui/Root/*.module.css', { query: '?inline', import: 'default', eager: true }),
  import.meta.glob<string>(['../ui/**/*.module.css', '!../ui/Root/*'], {
    query: '?inline',
    import: 'default',
    eager: true,
  }),
  import.meta.glob<string>('./**/*.module.css', { query: '?inline', import: 'default', eager: true }),
)
