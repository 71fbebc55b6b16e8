import { withQuery } from '#ui/page-links.ts'

/** Addresses of the regency's own indicators. */
export const indicatorPaths = {
  all: '/indicators',
  wording: '/indicators/wording',
  preview: '/indicators/preview',
  ending: (id: string) => `/indicators/${id}/ending`,
  one: (id: string, period?: string) => withQuery(`/indicators/${id}`, { masa: period ?? '' }),
  change: (id: string) => withQuery('/indicators/wording', { indicator: id }),
} as const
