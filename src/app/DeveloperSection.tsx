import { useId } from 'react'
import { Link } from 'wouter'
import * as en from '../messages/en/developerSettings.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import styles from './app.module.css'

/** Leads to the pages for people who build on the components. */
export const DeveloperSection = () => {
  const words = useWords('developerSettings', en)
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{words.section}</h2>
      <p>{words.hint}</p>
      <ul>
        <li>
          <Link href="/gallery">{words.gallery}</Link>: {words.galleryHint}
        </li>
        <li>
          <Link href="/playground">{words.playground}</Link>: {words.playgroundHint}
        </li>
      </ul>
    </section>
  )
}
