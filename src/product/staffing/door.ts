export { staffingRoutes } from './desk/routes.ts'
