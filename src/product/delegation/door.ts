export { delegationRoutes } from './desk/routes.ts'
export { listPublicPapers } from './store.ts'
export { listFilesUnderWay } from './views/services-under.ts'
