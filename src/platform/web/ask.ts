import type {} from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import { readable } from './body.ts'
import type { Ask } from './route.ts'

/** What a request asks for: path, query, the moment, and where visitors reach us. */
export function askOf(request: FastifyRequest, { origin }: { origin: string | undefined }, now: Temporal.Instant): Ask {
  return {
    params: texts(request.params),
    query: texts(request.query),
    now,
    origin: origin ?? `${request.protocol}://${request.host}`,
    cookies: request.cookies,
  }
}

function texts(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[key, readable(value)]] : [])),
  )
}

/** The limit of a route, as the limiter reads it. */
export function limitOf(route: { perMinute?: number }): { rateLimit?: { max: number; timeWindow: number } } {
  return route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {}
}

/** The id a form gave its request, by which a repeat is known. */
export function requestIdOf(input: unknown): string | null {
  if (typeof input === 'object' && input !== null && 'requestId' in input && typeof input.requestId === 'string')
    return input.requestId
  return null
}
