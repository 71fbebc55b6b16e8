export { delegationRoutes } from './desk/routes.ts'
export { listPublicPapers } from './store.ts'
