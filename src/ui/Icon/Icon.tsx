import styles from './Icon.module.css'

// Icons of lists are characters, set by the style sheet: as inline SVGs, each a layer of the compositor, fifty chips with
// three icons slow down every key.
const glyphs = ['browse', 'check', 'close', 'error', 'info', 'todo', 'warning'] as const

const paths = {
  calendar:
    'M2.5 4.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM2.5 6.75h11M5.25 2v3M10.75 2v3',
  voided: 'M3.8 3.8l8.4 8.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
} as const

/** The name of an icon. */
export type IconName = (typeof glyphs)[number] | keyof typeof paths

const isGlyph = (name: IconName): name is (typeof glyphs)[number] => glyphs.some((glyph) => glyph === name)

/** A decorative 16 px icon in the text colour. Its meaning must also be in text. */
export const Icon = ({ name }: { readonly name: IconName }) =>
  isGlyph(name) ? (
    <span className={styles.glyph} data-icon={name} aria-hidden="true" />
  ) : (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
