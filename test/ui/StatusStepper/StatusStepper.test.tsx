// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { StatusStepper } from '../../../src/ui/StatusStepper/StatusStepper.js'

/** The steps as they are read out, the current one marked. */
const stepsAt = (current: string) => {
  render(
    <StatusStepper label="Encounter status" steps={['Draft', 'Submitted', 'Approved']} current={current} />,
  )
  return within(screen.getByRole('list', { name: 'Encounter status' }))
    .getAllByRole('listitem')
    .map((step) => {
      const name = step.lastElementChild?.textContent
      return step.getAttribute('aria-current') === 'step' ? `${name}, current` : name
    })
}

describe('the status', () => {
  it('is one of the steps, and the only one that is current', () => {
    expect(stepsAt('Submitted')).toEqual(['Draft', 'Submitted, current', 'Approved'])
  })

  it('stands in the place of the steps where it is none of them', () => {
    expect(stepsAt('Voided')).toEqual(['Voided, current'])
  })
})
