export { applyServices } from './acts/apply-services.ts'
export { beginOfficeVersion } from './acts/begin-office-version.ts'
export { citeServices } from './acts/cite-services.ts'
export { keepBaseline } from './acts/keep-baseline.ts'
export type { OvertakenVersion } from './acts/lay-office-versions.ts'
export { liftService } from './acts/lift-service.ts'
export { placeServices } from './acts/place-services.ts'
export { type DirectoryEntry, DirectoryFile } from './contract/directory.ts'
export { LiftingService, type Placement, type PlacementRefusal, PlacingServices } from './contract/placing.ts'
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
  PromisedTime,
  type PromiseUnit,
  type Question,
  type Requirement,
  type RequirementKind,
  type ServiceCheck,
  ServiceDefinition,
  ServiceFile,
  type ServiceVersion,
  StepKind,
  Stricter,
  type StricterRefusal,
  type TeamWork,
  type When,
} from './contract.ts'
export { ownOffer } from './make-own.ts'
export { placementRefusals } from './placement-words.ts'
export type { LapsedCharge } from './rules/charging-law.ts'
export { compareDefinitions, type DefinitionComponent, type DefinitionLine } from './rules/compare-definitions.ts'
export { costOf, costRules, multipliedBy, pastTariffs } from './rules/cost-of.ts'
export { directoryFaults } from './rules/directory-faults.ts'
export { formOf } from './rules/form-of.ts'
export { layOver } from './rules/lay-over.ts'
export { letterPlaces } from './rules/letter-places.ts'
export { requirementsFor } from './rules/requirements-for.ts'
export { serviceFaults, whyNotOffered } from './rules/service-faults.ts'
export { stricterFaults } from './rules/stricter-faults.ts'
export { shortestDay, whyLooser, whyStepsLonger } from './rules/why-looser.ts'
export { isReadyAt, kindOf, lastStep, type StepPlace, stepKinds } from './step-kinds.ts'
export { listDirectory, saveDirectory } from './store/directory.ts'
export { findLapsedCharge } from './store/lapsed-charge.ts'
export { findBaseline, listEnactedOffers, listOwnVersions, listTakenVersions } from './store/office-versions.ts'
export { listOffersUnder, listPlacements, type OfferUnder } from './store/placements.ts'
export {
  findServiceVersion,
  getServiceVersion,
  listOffers,
  listPublished,
  listServices,
  listServicesOf,
} from './store.ts'
export {
  adoptions,
  definitionComponents,
  notOnThePage,
  onlyFor,
  refusals as catalogueRefusals,
  remarksHeading,
  remarksOf,
  sayBeyond,
  sayLimits,
  stricterRefusals,
  told,
} from './words.ts'
