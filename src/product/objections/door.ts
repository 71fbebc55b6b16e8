export { carryOut } from './acts/carry-out.ts'
export { decideObjection } from './acts/decide-objection.ts'
export { fileAppeal } from './acts/file-appeal.ts'
export { fileObjection } from './acts/file-objection.ts'
export { noticeSilence } from './acts/notice-silence.ts'
export { type ObjectionInBook, objectionsInBook, rebuildObjectionWords } from './book.ts'
export type { TrackedObjection } from './contract.ts'
export { objectionRoutes } from './desk/routes.ts'
export { forgetObjections } from './forget-objections.ts'
export { answerTemplate } from './letter.ts'
export { besideCase } from './views/beside-case.ts'
export { owedObjections } from './views/list-objections.ts'
export { openObjectionsAmong } from './views/open-among.ts'
export { caseOfObjection, objectableOnLetter, trackedObjections } from './views/tracked.ts'
export {
  kinds as objectionKinds,
  refusals as objectionRefusals,
  sayAgainst,
  standings as objectionStandings,
} from './words.ts'
