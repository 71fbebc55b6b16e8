export { trackingRoutes } from './public/routes.ts'
