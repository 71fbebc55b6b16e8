export { registerRoutes } from './desk/routes.ts'
