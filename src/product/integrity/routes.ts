import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import type { KnownToAll } from './acts/enter-key.ts'
import { deskRoutes } from './desk/routes.ts'
import { publicRoutes } from './public/routes.ts'

/** The question at hand-over: where it is put, answered and read. */
export function integrityRoutes(web: Web<Officer>, knownToAll: KnownToAll): void {
  publicRoutes(web)
  deskRoutes(web, knownToAll)
}
