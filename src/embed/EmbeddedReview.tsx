import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ListingClient } from '../client/EncounterClient.js'
import { createStarterCodeSource } from '../codes/starter/createStarterCodeSource.js'
import { encounterWorkflow } from '../encounter/workflow.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import { readPlace } from '../review/place/ListPlace.js'
import { ReviewBoard } from '../review/ReviewBoard.js'
import type { ReviewBoardProps, ReviewTarget } from '../review/ReviewBoardProps.js'
import { Root, type Theme } from '../ui/Root/Root.js'

interface EmbeddedReviewProps extends Pick<ReviewBoardProps, 'user' | 'ui' | 'workflow'> {
  readonly client: ListingClient
  readonly codes?: ReviewBoardProps['codes']
  readonly schema?: NonNullable<ReviewBoardProps['form']>['schema']
  readonly theme: Theme
  readonly onUnsavedChange: UnsavedListener
}

const newQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })

/** The review on a page whose address is not its own: where one is in it stands in no address. */
export const EmbeddedReview = ({
  codes,
  schema,
  theme,
  workflow = encounterWorkflow,
  onUnsavedChange,
  ...rest
}: EmbeddedReviewProps) => {
  const [queryClient] = useState(newQueryClient)
  const [starterCodes] = useState(createStarterCodeSource)
  const [target, setTarget] = useState<ReviewTarget>(() => ({
    place: readPlace(
      '',
      workflow.statuses.map(({ status }) => status),
    ),
    openId: undefined,
  }))
  const form = useMemo(
    () => ({ onUnsavedChange, ...(schema === undefined ? undefined : { schema }) }),
    [schema, onUnsavedChange],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <Root theme={theme}>
        <ReviewBoard
          {...rest}
          workflow={workflow}
          codes={codes ?? starterCodes}
          target={target}
          onGo={setTarget}
          hrefOf={({ openId }) => `#${openId ?? ''}`}
          form={form}
        />
      </Root>
    </QueryClientProvider>
  )
}
