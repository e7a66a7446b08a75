export type { CodeLibrary, LoadProgress } from './codes/CodeLibrary.js'
export type {
  AgeGroup,
  CodeEdit,
  CodeEntry,
  CodeMatch,
  CodeNode,
  CodeNotes,
  CodePlace,
  CodeQuery,
  CodeRef,
  CodeRequestOptions,
  CodeSetInfo,
  CodeSource,
  CodeSystemId,
  NoteInstruction,
} from './codes/CodeSystem.js'
export { type ParsedBad, type ParsedCode, type ParsedOk, parseCode } from './codes/formats.js'
export { createWorkerLibrary } from './codes/library/createWorkerLibrary.js'
export { createStarterCodeSource } from './codes/starter/createStarterCodeSource.js'
