import styles from './Icon.module.css'

const paths = {
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  check: 'M3.5 8.5l3 3 6-7',
  error: 'M8 4.5v4.5M8 11.4v.2M8 1.5l6.5 6.5L8 14.5 1.5 8z',
  warning: 'M8 6v4M8 12v.2M8 1.8l6.6 12H1.4z',
  voided: 'M3.8 3.8l8.4 8.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  chevron: 'M4.5 6.5L8 10l3.5-3.5',
} as const

/** The icons there are. */
export type IconName = keyof typeof paths

/** A decorative icon of 16 px in the colour of the text; what it means must also stand in words. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
