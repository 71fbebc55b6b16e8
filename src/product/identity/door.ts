export { type Appointment, appointOfficer } from './acts/appoint-officer.ts'
export { hashToken } from './acts/sign-in.ts'
export { type Officer, type SignInPage, signInPolicy } from './contract.ts'
export { countOfficers, enterSession, findHolder, listAccounts, listNames } from './store.ts'
