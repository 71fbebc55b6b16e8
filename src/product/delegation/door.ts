export { delegationRoutes } from './desk/routes.ts'
