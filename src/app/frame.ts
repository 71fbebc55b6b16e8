import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Officer } from '#identity'
import type { PostKind, Regency } from '#offices'
import type { FormState, Frame } from '#ui/frame.ts'
import { type Language, speak } from '#ui/language.ts'
import type { Assets } from './assets.ts'
import { maySearch, navigationFor } from './navigation.ts'

type FrameMaker = {
  assets: Assets
  mode: 'demo' | 'production'
  regency: () => Regency
  posts: () => readonly PostKind[]
  secure: boolean
  origin: string | undefined
}

/** Makes what surrounds each page: the reader's language and text size, who sits there, and the style they have already. */
export function frameMaker(maker: FrameMaker) {
  return (
    request: FastifyRequest,
    reply: FastifyReply,
    officer: Officer | undefined,
    form: FormState | undefined,
    now: Temporal.Instant,
  ): Frame => {
    const language = (chosen(request, reply, maker.secure, 'lang', 'bahasa', (value) =>
      value === 'en' || value === 'id' ? value : undefined,
    ) ?? 'id') as Language // only the two come through
    const say = speak(language)
    const text = chosen(request, reply, maker.secure, 'text', 'huruf', (value) =>
      value === 'large' || value === 'normal' ? value : undefined,
    )
    // Links are made from it, and a path with two slashes would name another site.
    const asked = request.url.replace(/^\/+/, '/')
    const path = request.method === 'GET' ? asked : (asked.split('?')[0] ?? '/')
    return {
      language,
      say,
      path,
      now,
      zone: officer?.zone ?? maker.regency().zone,
      mode: maker.mode,
      regencyName: maker.regency().name[language === 'en' ? 'en' : 'id'],
      seat: officer && seatOf(officer, maker.posts(), say),
      navigation: officer && navigationFor(officer, path),
      search: officer && maySearch(officer) ? '/search' : undefined,
      largeText: text === 'large',
      form,
      requestId: () => randomUUID(),
      assets: styleFor(request, reply, path, maker),
      origin: maker.origin ?? `${request.protocol}://${request.host}`,
    }
  }
}

function seatOf(officer: Officer, posts: readonly PostKind[], say: Frame['say']): NonNullable<Frame['seat']> {
  const own = posts.filter((post) => officer.posts.includes(post.key))
  const [unit, ...others] = new Set(own.map((post) => (post.unit ? say(post.unit) : officer.officeName)))
  return {
    name: officer.name,
    addressAs: officer.addressAs,
    posts: own.map((post) => post.short),
    // Whoever works for several units at once sits in the office that has them all.
    officeName: unit !== undefined && others.length === 0 ? unit : officer.officeName,
    duties: officer.duties,
  }
}

function isStaffPage(path: string): boolean {
  return /^\/(sign-in|sign-out|work|cases|drafts|blanks|search|offices|officers|findings|services|account|registers|documents|retention|regulations|authorities|standards|templates|calendar|absences|counter|queue|devices|inspectorate|integrity|cash|duties|alerts|morning|report|indicators|objections)\b/.test(
    path,
  )
}

// Citizens get the style inside their first page, one journey less over a weak link; then their phone keeps it.
function styleFor(request: FastifyRequest, reply: FastifyReply, path: string, maker: FrameMaker): Frame['assets'] {
  const { assets, secure } = maker
  if (/^\/(kiosk|board)\b/.test(path))
    return { css: assets.roomCss.path, inlineCss: undefined, script: assets.script, sounds: assets.sounds }
  if (isStaffPage(path)) return { css: assets.deskCss.path, inlineCss: undefined, script: assets.script }
  const { path: css, text } = assets.publicCss
  const has = request.cookies.gaya === css
  if (!has) reply.setCookie('gaya', css, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 31_536_000 })
  return { css, inlineCss: has ? undefined : text, script: assets.script }
}

// What a link of the page asked for is remembered; without it, what was remembered.
function chosen(
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
  parameter: string,
  cookie: string,
  allow: (value: unknown) => string | undefined,
): string | undefined {
  const query = request.query
  const asked =
    typeof query === 'object' && query !== null && parameter in query ? allow(Reflect.get(query, parameter)) : undefined
  if (asked === undefined) return allow(request.cookies[cookie])
  reply.setCookie(cookie, asked, { path: '/', sameSite: 'lax', secure, maxAge: 31_536_000 })
  return asked
}
