export { listBrokenTemplates, listOwnTemplates } from './beside-pack.ts'
export { templateRoutes } from './desk/routes.ts'
export { listEnacted as listEnactedTemplates } from './store.ts'
export { findSetOn, listSetFiles, type SetFile } from './template-set.ts'
