export { applyRegulations } from './acts/apply-regulations.ts'
export { cite } from './acts/cite.ts'
export {
  type Citation,
  CitedArticle,
  type FilesUnderWay,
  type Mark,
  type Regulation,
  RegulationKind,
  RegulationsFile,
  type SubjectKind,
} from './contract.ts'
export { regulationRoutes } from './desk/routes.ts'
export { readCitations, regulationsNamed, textsIn } from './rules/read-citations.ts'
export { aheadOf, regulationFaults, stateOn } from './rules.ts'
export { findRegulation, listEnteredRegulations, listMarks, listRegulations } from './store.ts'
export { kinds as regulationKinds, sayCited, sayMark, shortName, states as regulationStates } from './words.ts'
