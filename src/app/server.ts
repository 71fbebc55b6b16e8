import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type pg from 'pg'
import { absenceRoutes } from '#absence'
import { alertRoutes, deviceSilentFrom, silentFrom } from '#alerts'
import { archiveRoutes } from '#archive'
import { caseRoutes, type Equipment } from '#cases'
import { cashRoutes } from '#cash'
import { delegationRoutes, listFilesUnderWay } from '#delegation'
import { deviceRoutes } from '#devices'
import { dutyRoutes } from '#duties'
import { guideRoutes } from '#guide'
import {
  absenceRules,
  type DemoAccounts,
  dutiesOf,
  enterSession,
  hashToken,
  identityRoutes,
  type Officer,
  whyOut,
  whyOutWords,
} from '#identity'
import { integrityRoutes } from '#integrity'
import { findRepeated } from '#journal'
import { objectionRoutes } from '#objections'
import { openPool, type Tx } from '#platform/db.ts'
import { openNews } from '#platform/news.ts'
import { fileFieldsMax, uploadBytesMax } from '#platform/web/body.ts'
import { answerUnreadableAddress, guard, type OpenedRoute } from '#platform/web/guard.ts'
import { type MessageDetail, openWeb, type Web } from '#platform/web.ts'
import { queueRoutes, visitOf } from '#queue'
import { registerRoutes } from '#registers'
import { regulationRoutes } from '#regulations'
import { besideDocument, retentionRoutes } from '#retention'
import { staffingRoutes } from '#staffing'
import { standardRoutes } from '#standards'
import { performanceRoutes, supervisionRoutes } from '#supervision'
import { templateRoutes } from '#templates'
import { timetableRoutes } from '#timetable'
import { trackingRoutes } from '#tracking'
import { messagePage } from '#ui/message.page.tsx'
import { brokenMessage, notFoundMessage, refusedMessage, signedOutMessage } from '#ui/message-words.ts'
import { buildAssets } from './assets.ts'
import { demoInspectorate } from './demo-inspectorate.ts'
import { formErrors } from './form-errors.ts'
import { frameMaker } from './frame.ts'
import { type House, openHouse } from './house.ts'
import { listen } from './listen.ts'
import { onCaseHere } from './on-case-here.ts'
import { owedHere, owedInRooms } from './owed-here.ts'
import { printedHost } from './printed-host.ts'
import { type CountRequest, limiterStore } from './request-counts.ts'
import type { Settings } from './settings.ts'
import { notYet } from './words.ts'

export type ServerOptions = {
  settings: Pick<Settings, 'mode' | 'host' | 'port' | 'tls' | 'origin'>
  connection: pg.PoolConfig
  equipment: Equipment
  now: () => Temporal.Instant
  demo: () => DemoAccounts
  /** Counts what an address asks of the routes that have a limit. */
  count: CountRequest
  log: (line: string) => void
}

export type RunningServer = AsyncDisposable & {
  app: FastifyInstance
  origin: string
  pool: pg.Pool
  /** Every route, and who may use it. */
  routes: readonly OpenedRoute[]
}

/** Bytes of a form without files. */
const formBytesMax = 1024 * 1024

/** Puts the program together and listens. Everything it needs is given; nothing is looked up on the way. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, equipment } = options
  const own = settings.origin
  const secure = settings.tls !== undefined || own?.startsWith('https:') === true
  const pool = openPool(options.connection, 'paten_app', 12)
  const house = await openHouse(pool)
  const news = await openNews(options.connection)
  const assets = buildAssets()
  const tls = settings.tls && { https: { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) } }
  const app: FastifyInstance = Fastify({
    ...(tls ?? {}),
    bodyLimit: formBytesMax,
    frameworkErrors: (_error, _request, reply) => void answerUnreadableAddress(reply, { secure }),
    trustProxy: false,
    forceCloseConnections: true,
  })
  const routes = guard(app, { inlineCssHash: assets.publicCss.hash, secure, origin: own })
  await app.register(cookie)
  // Only forms are read: nothing here takes JSON or plain text.
  app.removeAllContentTypeParsers()
  await app.register(formbody)
  await app.register(multipart, {
    limits: { fileSize: uploadBytesMax, files: fileFieldsMax, fields: 1000, fieldSize: 64 * 1024 },
    // One photo too large is told beside its field; an error here would lose the whole form.
    throwFileSizeLimit: false,
  })
  await app.register(rateLimit, { global: false, store: limiterStore(options.count) })
  const web = openWeb<Officer>({
    app,
    pool,
    store: equipment.files,
    now: options.now,
    origin: own,
    publicScope: () => [house.regency().id],
    enter: (tx, request, at) => enter(tx, request, at, house),
    whyOut: async (tx, { cookies }, at) => cookies.sesi && (await whyOut(tx, hashToken(cookies.sesi), at)),
    first: ({ mustChange }) => (mustChange ? '/account' : undefined),
    repeated: findRepeated,
    frame: frameMaker({ assets, mode: settings.mode, regency: house.regency, posts: house.posts, secure, origin: own }),
    message: (kind, detail, frame) => messagePage(messageFor(kind, detail), frame),
    signIn: '/sign-in',
    news,
    errors: formErrors,
    log: options.log,
  })
  assets.serve(app)
  openRooms(web, options, secure)

  await listen(app, settings)
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const origin = own ?? `${secure ? 'https' : 'http'}://${printedHost(settings.host)}:${port}`
  return {
    app,
    pool,
    origin,
    routes,
    async [Symbol.asyncDispose]() {
      await app.close()
      await house[Symbol.asyncDispose]()
      await news[Symbol.asyncDispose]()
      await pool.end()
    },
  }
}

/** The routes of every slice, lowest first. */
function openRooms(web: Web<Officer>, options: ServerOptions, secure: boolean): void {
  identityRoutes(web, options.demo, secure)
  cashRoutes(web, options.equipment)
  caseRoutes(web, options.equipment, { owed: owedHere, onCase: onCaseHere, visitOf })
  objectionRoutes(web, options.equipment)
  guideRoutes(web, options.settings.mode)
  trackingRoutes(web)
  dutyRoutes(web, options.equipment.files)
  regulationRoutes(web, listFilesUnderWay)
  delegationRoutes(web, options.equipment.files)
  registerRoutes(web, options.equipment)
  archiveRoutes(web, options.equipment, besideDocument)
  retentionRoutes(web, options.equipment)
  staffingRoutes(web)
  absenceRoutes(web)
  standardRoutes(web, options.equipment)
  templateRoutes(web)
  timetableRoutes(web)
  const listening = { since: options.now(), minutes: deviceSilentFrom }
  deviceRoutes(web, { secure, listening })
  integrityRoutes(web, options.settings.mode, demoInspectorate)
  queueRoutes(web)
  supervisionRoutes(web, { mode: options.settings.mode, silentFrom, listening })
  performanceRoutes(web)
  alertRoutes(web, { mode: options.settings.mode, told: owedInRooms })
}

async function enter(
  tx: Tx,
  request: FastifyRequest,
  at: Temporal.Instant,
  house: House,
): Promise<Officer | undefined> {
  const token = request.cookies.sesi
  if (!token) return undefined
  const entered = await enterSession(tx, hashToken(token), at)
  if (!entered) return undefined
  const { strategic } = house.regency().absences ?? absenceRules
  const lapsed = dutiesOf({ id: entered.id, posts: entered.ended ?? [] }, house.posts(), strategic.duties)
  return { ...entered, duties: dutiesOf(entered, house.posts(), strategic.duties), lapsed }
}

// Whoever came with these cannot send the form again themselves.
const postsOver = ['left', 'no-post', 'post-ended']

function messageFor(kind: 'not-found' | 'refused' | 'signed-out' | 'broken', detail: MessageDetail) {
  if (kind === 'not-found') return notFoundMessage()
  if (kind === 'signed-out' && detail.again) {
    const why = detail.why ?? ''
    return signedOutMessage(
      '/sign-in',
      detail.again,
      whyOutWords[why],
      postsOver.includes(why) ? 'colleague' : 'oneself',
    )
  }
  if (kind === 'broken') return brokenMessage(detail.code ?? '')
  return refusedMessage(detail.sentence ?? notYet, detail.back ?? '/')
}
