export { foldName } from './rules/fold-name.ts'
export { foldPhone, phoneEnding } from './rules/fold-phone.ts'
export { typosAllowed, typosBetween } from './rules/word-keys.ts'
export { findByName, findByPhone, type Hit } from './store/find.ts'
export {
  dropUnborneWords,
  type Findable,
  forgetFindable,
  forgetFindables,
  saveFindable,
  saveFindables,
} from './store/findables.ts'
