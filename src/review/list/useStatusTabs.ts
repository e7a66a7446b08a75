import type { EncounterPage } from '../../client/EncounterClient.js'
import * as en from '../../messages/en/list.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import type { Tab } from '../../ui/Tabs/Tabs.js'
import { everyStatus } from '../place/ListPlace.js'
import { useReview } from '../ReviewContext.js'

const countOf = (page: EncounterPage | undefined, key: string): number | undefined => {
  if (page === undefined || key !== everyStatus) return page && (page.counts[key] ?? 0)
  return Object.values(page.counts).reduce((sum: number, count = 0) => sum + count, 0)
}

/** A tab for each status of the workflow, in its order, and one for all. The counts are those of the loaded page. */
export const useStatusTabs = (page: EncounterPage | undefined): readonly Tab[] => {
  const words = useWords('list', en)
  const { nameOfStatus } = useWorkflowNames()
  const { workflow } = useReview()
  const tabs = workflow.statuses.map(({ status }) => ({
    key: status,
    label: status === workflow.initial ? words.plural(nameOfStatus(status)) : nameOfStatus(status),
  }))
  return [...tabs, { key: everyStatus, label: words.allTab }].map((tab) => ({
    ...tab,
    count: countOf(page, tab.key),
  }))
}
