import type { ReactNode } from 'react'
import type { EncounterClient, ListingClient } from '../client/EncounterClient.js'
import { EncounterReview } from '../review/EncounterReview.js'
import { reviewStyles } from '../review/reviewStyles.js'
import { Checked } from './Checked.js'
import { defined } from './defined.js'
import { EncounterElement } from './EncounterElement.js'
import type { DirtyDetail, SavedDetail, StatusDetail } from './EncounterFormElement.js'

const canList = (client: EncounterClient): client is ListingClient => client.list !== undefined

/**
 * `<encounter-review>`: the work list of encounters, with the open one beside it. Its client has to have `list`.
 *
 * @fires encounter-saved after each save and transition
 * @fires encounter-status when an encounter has another status
 * @fires encounter-dirty when something typed is not saved, and when it is
 * @fires encounter-error when the client refuses something, or the list cannot be shown
 */
export class EncounterReviewElement extends EncounterElement {
  static readonly observedAttributes: readonly string[] = ['locale', 'theme', 'density']

  protected override readonly css = reviewStyles
  protected override readonly ownNames = [
    ...[
      'client',
      'user',
      'codes',
      'schema',
      'ui',
      'workflow',
      'checks',
      'messages',
      'locale',
      'theme',
      'density',
    ],
  ]

  attributeChangedCallback(): void {
    this.update()
  }

  protected override view(): ReactNode {
    const { client, user, codes, schema, ui, workflow, checks, messages } = this.given
    if (client === undefined || user === undefined) return undefined
    const given = { client, user, ui, workflow, checks, schema, locale: this.locale ?? undefined }
    return (
      <Checked element="encounter-review" given={given} lists>
        {canList(client) && (
          <EncounterReview
            {...defined({ codes, schema, ui, workflow, checks, messages })}
            key={user.id}
            client={client}
            user={user}
            locale={this.locale ?? undefined}
            theme={this.theme}
            density={this.density}
            onSaved={(record) => void this.tell<SavedDetail>('encounter-saved', { record })}
            onStatusChange={(record, change) =>
              void this.tell<StatusDetail>('encounter-status', { record, ...change })
            }
            onDirtyChange={this.#dirtyChanged}
            onError={this.tellError}
          />
        )}
      </Checked>
    )
  }

  readonly #dirtyChanged = (dirty: boolean) => {
    this.setState('dirty', dirty)
    this.tell<DirtyDetail>('encounter-dirty', { dirty })
  }
}
