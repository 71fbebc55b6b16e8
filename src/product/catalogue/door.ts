export { applyServices } from './acts/apply-services.ts'
export { citeServices } from './acts/cite-services.ts'
export { type DirectoryEntry, DirectoryFile } from './contract/directory.ts'
export {
  type Adopted,
  type ApplicantKind,
  type CatalogueRefusal,
  type FormField,
  type LetterWords,
  type ListColumn,
  type OfferedService,
  type PartyRole,
  type ProcedureStep,
  type PromiseUnit,
  type Question,
  type Requirement,
  type RequirementKind,
  type ServiceCheck,
  ServiceDefinition,
  ServiceFile,
  type ServiceVersion,
  StepKind,
  type When,
} from './contract.ts'
export { costOf, costRules, pastTariffs } from './rules/cost-of.ts'
export { directoryFaults } from './rules/directory-faults.ts'
export { formOf } from './rules/form-of.ts'
export { letterPlaces } from './rules/letter-places.ts'
export { requirementsFor } from './rules/requirements-for.ts'
export { serviceFaults, whyNotOffered } from './rules/service-faults.ts'
export { listDirectory, saveDirectory } from './store/directory.ts'
export {
  findServiceVersion,
  getServiceVersion,
  listOffers,
  listOffersUnder,
  listPublished,
  listServices,
  type OfferUnder,
} from './store.ts'
export { adoptions, notOnThePage, onlyFor, refusals as catalogueRefusals, told } from './words.ts'
