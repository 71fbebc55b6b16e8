export { foldName } from './rules/fold-name.ts'
export { foldPhone } from './rules/fold-phone.ts'
export { typosAllowed, typosBetween } from './rules/word-keys.ts'
export {
  type Findable,
  findByName,
  findByPhone,
  forgetFindable,
  forgetFindables,
  type Hit,
  saveFindable,
  saveFindables,
} from './store.ts'
