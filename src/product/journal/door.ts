export { type Replayed, replayJournal } from './acts/replay-journal.ts'
export { sealLines } from './acts/seal-lines.ts'
export { type Sealing, startSealing } from './acts/start-sealing.ts'
export type { Act, ActFacts, Actor, DeclaredColumn, DeclaredTable, Finding, Head } from './contract.ts'
export { parseHead, printHead } from './rules.ts'
export {
  checkPending,
  countUnsealed,
  destroyImages,
  type Forgetting,
  findRepeated,
  firstWithRows,
  forgetDropped,
  forgetRows,
  forgetWords,
  forgottenWord,
  hasHappened,
  moveIdentities,
  record,
  switchTriggers,
} from './store.ts'
export { compareReplay, type ReplayCompared, type ReplayDifference } from './views/compare-replay.ts'
export { declaredTables } from './views/declared-tables.ts'
export { findSeal } from './views/find-seal.ts'
export { listHeads } from './views/list-heads.ts'
export { type RecordRows, recordRows } from './views/record-rows.ts'
export { type Verification, verifyJournal } from './views/verify-journal.ts'
export { describeFinding, refusals as journalRefusals } from './words.ts'
