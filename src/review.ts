export { EncounterReview, type EncounterReviewProps } from './review/EncounterReview.js'
export type { EncounterReviewHandle } from './review/ReviewBoardProps.js'
