export { supervisionRoutes } from './desk/routes.ts'
