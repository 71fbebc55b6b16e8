export { declareDuty } from './acts/declare-duty.ts'
export { withdrawDeclaration } from './acts/withdraw-declaration.ts'
export { DutiesFile, type DutyLine } from './contract.ts'
export { dutyRoutes } from './desk/routes.ts'
export { dutyFaults } from './plan-faults.ts'
export { declarableFrom, periodsOf } from './rules.ts'
export { findDuties, saveDuties } from './store.ts'
export { lastDayOf, listDuties, type OfficeDuties } from './views/list-duties.ts'
export { owedDuties } from './views/owed-duties.ts'
export {
  refusals as dutyRefusals,
  sayCount as sayDutyCount,
  sayPeriod as sayDutyPeriod,
  sayStanding as sayDutyStanding,
} from './words.ts'
