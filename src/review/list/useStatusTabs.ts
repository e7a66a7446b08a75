import type { EncounterPage } from '../../client/EncounterClient.js'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import type { Tab } from '../../ui/Tabs/Tabs.js'
import { everyStatus } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'

/** The count of a tab, and whether it is the limit up to which the client counts. */
const countOf = (page: EncounterPage | undefined, key: string): Pick<Tab, 'count' | 'isAtLeast'> => {
  if (page === undefined) return { count: undefined }
  const { counts, countLimit = Number.POSITIVE_INFINITY } = page
  const counted = key === everyStatus ? Object.values(counts) : [counts[key]]
  return {
    count: counted.reduce((sum: number, count = 0) => sum + count, 0),
    isAtLeast: counted.some((count = 0) => count >= countLimit),
  }
}

/** A tab for each status of the workflow, in its order, and one for all. The counts are those of the loaded page. */
export const useStatusTabs = (page: EncounterPage | undefined): readonly Tab[] => {
  const words = useWords('list', en)
  const { nameOfStatus } = useWorkflowNames()
  const { workflow } = useReview()
  const tabs = workflow.statuses.map(({ status }) => ({
    key: status,
    label:
      status === workflow.initial ? words.plural(nameOfStatus(status)) : words.tabOf(nameOfStatus(status)),
  }))
  return [...tabs, { key: everyStatus, label: words.allTab }].map((tab) => ({
    ...tab,
    ...countOf(page, tab.key),
  }))
}
