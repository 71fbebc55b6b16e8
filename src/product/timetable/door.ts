export { decideDay } from './acts/decide-day.ts'
export { withdrawDay } from './acts/withdraw-day.ts'
export { timetableRoutes } from './desk/routes.ts'
