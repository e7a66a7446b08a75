import { Icon } from '../Icon/Icon.js'
import { useWorkflowNames } from '../Language/useWorkflowNames.js'
import styles from './StatusStepper.module.css'

/**
 * The steps of a workflow as an ordered list, the current one with `aria-current="step"`. A status that is no step (Voided)
 * replaces them.
 */
export const StatusStepper = ({
  label,
  steps,
  current,
}: {
  readonly label: string
  readonly steps: readonly string[]
  readonly current: string
}) => {
  const { nameOfStatus } = useWorkflowNames()
  const position = steps.indexOf(current)
  const shown = position === -1 ? [current] : steps
  const stateOf = (index: number) => {
    if (position === -1) return 'off'
    if (index === position) return 'current'
    return index < position ? 'done' : 'ahead'
  }
  return (
    <ol className={styles.stepper} aria-label={label}>
      {shown.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          data-state={stateOf(index)}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            <StepMark state={stateOf(index)} number={index + 1} />
          </span>
          <span className={styles.name}>{nameOfStatus(step)}</span>
        </li>
      ))}
    </ol>
  )
}

const StepMark = ({ state, number }: { readonly state: string; readonly number: number }) => {
  if (state === 'off') return <Icon name="voided" />
  return state === 'done' ? <Icon name="check" /> : number
}
