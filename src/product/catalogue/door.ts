export { applyServices } from './acts/apply-services.ts'
export {
  type Adopted,
  type ApplicantKind,
  type CatalogueRefusal,
  type FormField,
  type ListColumn,
  type OfferedService,
  type PartyRole,
  type ProcedureStep,
  type PromiseUnit,
  type Requirement,
  type RequirementKind,
  type ServiceCheck,
  ServiceDefinition,
  ServiceFile,
  type ServiceVersion,
  StepKind,
} from './contract.ts'
export { serviceFaults, whyNotOffered } from './rules.ts'
export { findServiceVersion, getServiceVersion, listOffers, listPublished, listServices } from './store.ts'
export { adoptions, notOnThePage, refusals as catalogueRefusals } from './words.ts'
