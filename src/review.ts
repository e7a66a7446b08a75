export { EncounterReview, type EncounterReviewProps } from './review/EncounterReview.js'
