import type { ReactNode } from 'react'
import styles from './codeSets.module.css'

const Published = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
)

/** Which files there are to load, and where they are published. */
export const OfficialFiles = () => (
  <div className={styles.files}>
    <h3>Files you can load</h3>
    <p>
      Load a file as it was published; a zip need not be unpacked. Several can be loaded at once. Links open
      in a new tab.
    </p>
    <dl>
      <dt>ICD-10-CM: codes</dt>
      <dd>
        The order file of a fiscal year, for example icd10cm-order-2027.txt, or its zip. A new one holds from
        each October. From CMS:{' '}
        <Published href="https://www.cms.gov/medicare/coding-billing/icd-10-codes">
          ICD-10 codes at cms.gov
        </Published>
      </dd>
      <dt>ICD-10-CM: search terms and notes</dt>
      <dd>
        The Alphabetic Index and the Tabular List as XML, or their zip. They add to the codes: load those
        first, or together with them. From the CDC:{' '}
        <Published href="https://www.cdc.gov/nchs/icd/icd-10-cm/files.html">
          ICD-10-CM files at cdc.gov
        </Published>
      </dd>
      <dt>Medicare Code Editor</dt>
      <dd>
        The table of its code edits. It adds which diagnoses may not be listed first. From CMS:{' '}
        <Published href="https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software">
          MS-DRG classifications and software at cms.gov
        </Published>
      </dd>
      <dt>HCPCS Level II</dt>
      <dd>
        The quarterly file with supplies, drugs and services, or its zip. From CMS:{' '}
        <Published href="https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update">
          HCPCS quarterly update at cms.gov
        </Published>
      </dd>
      <dt>CPT</dt>
      <dd>
        The list that your practice has a license for, saved as CSV with the columns “Code” and “Description”.
        CPT is copyright of the American Medical Association and cannot come with the app.
      </dd>
    </dl>
  </div>
)
