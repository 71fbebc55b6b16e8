export { applyAuthorities } from './acts/apply-authorities.ts'
export {
  AuthoritiesFile,
  type Authority,
  AuthorityCode,
  type AuthorityRefusal,
  Field,
  type Mode,
  type SigningCapacity,
  type Substitute,
} from './contract.ts'
export { authorityFaults, whyNotUnder } from './rules.ts'
export { findAuthority, getAuthority } from './store.ts'
export { basisOf, fields as authorityFields, refusals as authorityRefusals } from './words.ts'
