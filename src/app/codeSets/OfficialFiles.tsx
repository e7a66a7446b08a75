import type { ReactNode } from 'react'
import * as en from '../../messages/en/codeSetSettings.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './codeSets.module.css'

const Published = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
)

/** Lists the official files that can be loaded, and where they are published. */
export const OfficialFiles = () => {
  const words = useWords('codeSetSettings', en)
  return (
    <div className={styles.files}>
      <h3>{words.filesHeading}</h3>
      <p>{words.filesHint}</p>
      <dl>
        <dt>{words.icdCodes}</dt>
        <dd>
          {words.icdCodesHint}{' '}
          <Published href="https://www.cms.gov/medicare/coding-billing/icd-10-codes">
            {words.icdCodesLink}
          </Published>
        </dd>
        <dt>{words.icdTerms}</dt>
        <dd>
          {words.icdTermsHint}{' '}
          <Published href="https://www.cdc.gov/nchs/icd/icd-10-cm/files.html">{words.icdTermsLink}</Published>
        </dd>
        <dt>{words.codeEditor}</dt>
        <dd>
          {words.codeEditorHint}{' '}
          <Published href="https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software">
            {words.codeEditorLink}
          </Published>
        </dd>
        <dt>{words.hcpcs}</dt>
        <dd>
          {words.hcpcsHint}{' '}
          <Published href="https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update">
            {words.hcpcsLink}
          </Published>
        </dd>
        <dt>{words.cpt}</dt>
        <dd>{words.cptHint}</dd>
      </dl>
    </div>
  )
}
