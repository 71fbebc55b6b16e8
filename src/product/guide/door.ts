export { GuideFile } from './contract.ts'
export { guideRoutes } from './public/routes.ts'
export { guideFaults } from './rules/guide-faults.ts'
export { saveGuide } from './store.ts'
