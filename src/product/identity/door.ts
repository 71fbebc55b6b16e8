export { type Appointment, appointOfficer } from './acts/appoint-officer.ts'
export { closeAccount } from './acts/close-account.ts'
export { endSessionsOf } from './acts/end-sessions-of.ts'
export { givePost } from './acts/give-post.ts'
export { bearName, nameAnew } from './acts/name-anew.ts'
export { resetPassword } from './acts/reset-password.ts'
export { hashToken } from './acts/sign-in.ts'
export { takePost } from './acts/take-post.ts'
export { unlockAccount } from './acts/unlock-account.ts'
export {
  AbsenceKind,
  type ActingMark,
  type Away,
  absenceRules,
  ClosingOfficer,
  EndingPost,
  EndingSessions,
  GivingPost,
  type Holding,
  NamingAnew,
  NewOfficer,
  type Officer,
  OnOfficer,
  passwordRules,
  ResettingPassword,
  type SessionLine,
  type SignInPage,
  type StandIn,
} from './contract.ts'
export { type DemoAccounts, identityRoutes } from './desk/routes.ts'
export { moment, SessionTable } from './desk/session-table.tsx'
export {
  comesRound,
  dutiesOf,
  isRecordedAway,
  overlaps,
  ownPosts,
  passedOn,
  standInAt,
  standInFor,
  standInsOf,
  withAway,
} from './rules/away.ts'
export {
  isInReach,
  minutesLocked,
  passwordToGive,
  reaches,
  standingOn,
  whyNotAppoint,
  whyNotManage,
  whyNotReset,
} from './rules.ts'
export {
  type Absence,
  type AbsenceChange,
  findAbsence,
  isAsRead,
  listAbsenceChanges,
  listAbsences,
  listAway,
  lockAbsence,
  lockAbsences,
  saveAbsence,
  saveAbsenceChange,
} from './store/away.ts'
export { listNamings, listNamingsDue, type Naming } from './store/namings.ts'
export { countOfficers, findHolder, findOfficer, findPerson, listHoldings, lockUsername } from './store/officers.ts'
export { enterSession, whyOut } from './store/sign-in.ts'
export { type Colleague, countColleagues, firstHeldOn, listColleagues } from './views/colleagues.ts'
export { findOfficeOf, listOfficers, type OfficerLine } from './views/list-officers.ts'
export { listSessions } from './views/list-sessions.ts'
export { officeInReach } from './views/office-in-reach.ts'
export { errors as identityErrors, refusals as identityRefusals, whyOutWords } from './words.ts'
