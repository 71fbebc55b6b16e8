import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { inspectorateRoutes } from './desk/inspectorate-routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { publicRoutes } from './public/routes.ts'

/** The inspectorate's key of a demonstration: what everybody may have there, and what is refused everywhere else. */
export type SampleKey = { fingerprint: string; file: () => string }

/** The question at hand-over: where it is put, answered and read. */
export function integrityRoutes(web: Web<Officer>, mode: 'demo' | 'production', sample: SampleKey): void {
  const isDemo = mode === 'demo'
  publicRoutes(web)
  deskRoutes(web, isDemo ? undefined : sample.fingerprint)
  inspectorateRoutes(web, isDemo ? sample.file : undefined)
}
