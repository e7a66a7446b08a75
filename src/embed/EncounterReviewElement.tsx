import type { ReactNode } from 'react'
import type { ListingClient } from '../client/EncounterClient.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import { EncounterReview } from '../review/EncounterReview.js'
import { reviewStyles } from '../review/reviewStyles.js'
import { defined } from './defined.js'
import { EncounterElement, type EncounterElementData } from './EncounterElement.js'
import type { DirtyDetail, SavedDetail } from './EncounterFormElement.js'
import { watchClient } from './watchClient.js'

/** A client of the page, and how the review sees it. */
interface Watched {
  readonly over: EncounterElementData['client']
  readonly client: ListingClient
}

/**
 * `<encounter-review>`: the work list of encounters, with the open one beside it. Its client has to have `list`.
 *
 * @fires encounter-saved after each save and transition
 * @fires encounter-dirty when something typed is not saved, and when it is
 * @fires encounter-error when the client refuses something, or the list cannot be shown
 */
export class EncounterReviewElement extends EncounterElement {
  static readonly observedAttributes: readonly string[] = ['locale', 'theme']

  protected override readonly css = reviewStyles
  protected override readonly ownNames = [
    ...['client', 'user', 'codes', 'schema', 'ui', 'workflow', 'checks', 'locale', 'theme'],
  ]

  #watched: Watched | undefined

  attributeChangedCallback(): void {
    this.update()
  }

  protected override view(): ReactNode {
    const { user, codes, schema, ui, workflow, checks } = this.given
    const client = this.#watch()
    if (client === undefined || user === undefined) return undefined
    return (
      <EncounterReview
        {...defined({ codes, schema, ui, workflow, checks })}
        key={user.id}
        client={client}
        user={user}
        theme={this.theme}
        onUnsavedChange={this.#unsavedChanged}
      />
    )
  }

  #watch(): ListingClient | undefined {
    const { client } = this.given
    if (client?.list === undefined) return undefined
    if (this.#watched?.over === client) return this.#watched.client
    const onSaved = (record: SavedDetail['record']) =>
      void this.tell<SavedDetail>('encounter-saved', { record })
    const { list } = client
    this.#watched = {
      over: client,
      client: {
        ...watchClient(client, { onWritten: onSaved, onError: this.tellError }),
        list: list.bind(client),
      },
    }
    return this.#watched.client
  }

  readonly #unsavedChanged: UnsavedListener = (dirty) => {
    this.setState('dirty', dirty)
    this.tell<DirtyDetail>('encounter-dirty', { dirty })
  }
}
