import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { deskRoutes } from './desk/routes.ts'
import { publicRoutes } from './public/routes.ts'

/** The room before the counter: for officers, for whoever stands in it, and for whoever still is at home. */
export function queueRoutes(web: Web<Officer>): void {
  deskRoutes(web)
  publicRoutes(web)
}
