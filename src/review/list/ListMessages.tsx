import * as en from '../../messages/en/loading.js'
import type { Sayable } from '../../messages/Told.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import styles from './ListMessages.module.css'
import type { ListNoticeProps } from './ListNotice.js'

const SaidError = ({ error }: { readonly error: Sayable }) => <p>{useSay()(error)}</p>

const ListNotice = lazyComponent(() => import('./ListNotice.js').then((part) => part.ListNotice), {
  wrapError: (notice, { list }) => (
    <div className={styles.message}>
      {/* The notice would have shown this error, so it must not get lost if the notice cannot be loaded. */}
      {list.error === null ? null : <SaidError error={list.error} />}
      {notice}
    </div>
  ),
})

/**
 * Shown in place of rows: loading, an error, an empty tab, or filters without a match. Also warns about encounters that a
 * filter leaves out because they could not be checked.
 */
export const ListMessages = Object.assign(
  (props: ListNoticeProps) => {
    const words = useWords('loading', en)
    const { page, error } = props.list
    if (error === null && page === undefined) {
      return (
        <p className={styles.message} aria-busy="true">
          {words.encounters}
        </p>
      )
    }
    const isWhole = page !== undefined && page.records.length > 0 && (page.unchecked ?? 0) === 0
    return error === null && isWhole ? null : <ListNotice {...props} />
  },
  { preloadWhenIdle: ListNotice.preloadWhenIdle },
)
