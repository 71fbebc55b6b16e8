export { applyTerritory } from './acts/apply-territory.ts'
export {
  AbsenceRules,
  Burden,
  DateText,
  Duty,
  FindingRules,
  Key,
  type NumberFormat,
  numberSeries,
  type Office,
  type OfficeKind,
  type OfficeProfile,
  OfficesFile,
  type OfficesRefusal,
  type PackFile,
  PasswordRules,
  type PostKind,
  PostsFile,
  type Regency,
  RegencyFile,
  Sure,
  type Territory,
  type Village,
  type VillageKind,
  VillagesFile,
  WrittenText,
} from './contract.ts'
export { kecamatanIdOf, regencyIdOf } from './rules/ids.ts'
export { numberFormatOn } from './rules/number-formats.ts'
export { namesNoSuperior } from './rules/superiors.ts'
export { type RawTerritory, territoryFaults } from './rules/territory-faults.ts'
export {
  findOffice,
  findOfficeByKey,
  findOfficeByPrefix,
  findRegency,
  findVillage,
  listOffices,
  listPostKinds,
  listVillages,
} from './store/find.ts'
export {
  type AppliedPack,
  findAppliedPack,
  findPackFile,
  findRegencyHere,
  listPackFiles,
  listPackSources,
  lockPack,
  savePack,
} from './store/pack.ts'
export { noSuperiorWords, refusals as officesRefusals, villageKinds } from './words.ts'
