import type { FieldPath, Finding } from '../../encounter/Finding.js'
import { LanguageProvider } from '../../ui/Language/LanguageProvider.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { ComponentRoot } from '../../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../../ui/Shadow/ReservedBox.js'
import { FindingsContext } from '../checks/FindingsContext.js'
import { ProblemsPanel } from '../checks/ProblemsPanel.js'
import { pointerOf } from '../fields/fieldNames.js'
import { LazyFormBox } from '../LazyFormBox.js'

/** What `<FindingsList>` takes. */
export interface FindingsListProps extends CommonProps {
  /** What the checks have found, as `checkEncounter` and `useEncounterForm` give it. */
  readonly findings: readonly Finding[]
  /** Goes to what a finding is about. Without it findings are no links. */
  readonly onGoTo?: ((finding: Finding) => void) | undefined
}

/** The usual heights in px of a heading and of a finding. */
const headHeight = 44
const lineHeight = 36

/** What is wrong with an encounter, and what to look at, under a heading that sums it up. */
export const FindingsList = (props: FindingsListProps) => {
  const {
    findings,
    onGoTo,
    label,
    id,
    className,
    style,
    theme,
    density,
    isolate,
    disabled,
    locale,
    messages,
  } = props
  const height = headHeight + findings.length * lineHeight
  const goTo = (path: FieldPath) => {
    const finding = findings.find((one) => one.path === path)
    if (finding !== undefined) onGoTo?.(finding)
  }
  return (
    <LanguageProvider
      locale={locale}
      messages={messages}
      fallback={<ReservedBox height={height} host={props} />}
    >
      <ComponentRoot
        {...{ id, className, style, theme, density, isolate, disabled }}
        region={label}
        box={LazyFormBox}
        height={height}
      >
        <FindingsContext.Provider value={findings}>
          <ProblemsPanel linkTo={pointerOf} goTo={onGoTo && goTo} />
        </FindingsContext.Provider>
      </ComponentRoot>
    </LanguageProvider>
  )
}
