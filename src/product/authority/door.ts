export { applyAuthorities } from './acts/apply-authorities.ts'
export { beginAuthority } from './acts/begin-authority.ts'
export { cancelClosing } from './acts/cancel-closing.ts'
export { citeAuthorities } from './acts/cite-authorities.ts'
export { closeAuthority } from './acts/close-authority.ts'
export { giveByInstrument } from './acts/give-by-instrument.ts'
export { EnteringAuthority } from './contract/new-authority.ts'
export {
  Aspect,
  AuthoritiesFile,
  type Authority,
  AuthorityCode,
  type AuthorityRefusal,
  CancellingClosing,
  type Closing,
  ClosingAuthority,
  EnteringInstrument,
  Field,
  type Limit,
  type Mode,
  type RegisterState,
  type RegisterVersion,
  SigningCapacity,
  type Substitute,
} from './contract.ts'
export {
  holdersOn,
  livingClosing,
  registerState,
  versionOn,
  whyNotCancel,
  whyNotClose,
  whyNotKeep as whyNotKeepRegister,
} from './rules/closing.ts'
export { whyBeyond } from './rules/within.ts'
export { authorityFaults, whyNotUnder } from './rules.ts'
export { listClosings, listRegister, listTaken as listTakenAuthorities, lockRegister } from './store/register.ts'
export { findAuthority, getAuthority } from './store.ts'
export {
  authorityBasis,
  basisOf,
  capacities as signingCapacities,
  fields as authorityFields,
  limitRefusals,
  refusals as authorityRefusals,
  registerErrors,
  registerRefusals,
  sayLimit,
} from './words.ts'
