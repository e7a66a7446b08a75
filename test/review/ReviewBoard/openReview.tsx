import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import type { User } from '../../../src/encounter/User.js'
import { encounterWorkflow, type Workflow } from '../../../src/encounter/workflow.js'
import { CacheProvider } from '../../../src/form/cache.js'
import { readPlace, writePlace } from '../../../src/review/place/ListPlace.js'
import { ReviewBoard } from '../../../src/review/ReviewBoard.js'
import type { ReviewBoardProps, ReviewTarget } from '../../../src/review/ReviewBoardProps.js'
import type { ReviewSession } from '../../../src/review/session/ReviewSession.js'
import { everyone, codes as starterCodes } from '../../form/EncounterForm/openForm.js'

/** A query client with the options of the app's. */
export const newQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })

/** Renders the review as the app does, but with the address in a state. */
export const openReview = (
  client: ListingClient,
  {
    user = everyone,
    search = '',
    queryClient = newQueryClient(),
    codes = starterCodes,
    session,
    singleKeys,
    workflow = encounterWorkflow,
    form = {},
  }: {
    user?: User
    search?: string
    queryClient?: QueryClient
    codes?: CodeSource
    session?: ReviewSession
    singleKeys?: boolean
    workflow?: Workflow
    form?: NonNullable<ReviewBoardProps['form']>
  } = {},
) => {
  const statuses = workflow.statuses.map(({ status }) => status)
  /** The address of a target. */
  const addressOf = ({ place, openId }: ReviewTarget): string =>
    `/${openId ?? ''}${writePlace(place, statuses)}`
  const went: string[] = []
  const Review = ({ client }: { readonly client: ListingClient }) => {
    const [target, setTarget] = useState<ReviewTarget>({
      place: readPlace(search, statuses),
      openId: undefined,
    })
    return (
      <ReviewBoard
        client={client}
        codes={codes}
        user={user}
        workflow={workflow}
        form={form}
        {...(session === undefined ? {} : { session })}
        {...(singleKeys === undefined ? {} : { singleKeys })}
        target={target}
        onGo={(next) => {
          went.push(addressOf(next))
          setTarget(next)
        }}
        hrefOf={addressOf}
      />
    )
  }
  const withClient = (current: ListingClient) => (
    <CacheProvider cache={queryClient}>
      <Review client={current} />
    </CacheProvider>
  )
  const { rerender, unmount } = render(withClient(client))
  return {
    user: userEvent.setup(),
    went,
    unmount,
    /** Replaces the client, as when somebody else signs in. */
    giveClient: (next: ListingClient) => rerender(withClient(next)),
  }
}
