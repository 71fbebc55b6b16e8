/** Addresses of the pages of one's own case. The QR of a slip leads to the second; the code of a request opens its objections too. */
export const publicPaths = {
  lookup: '/lacak',
  file: (number: string, code: string) => `/lacak/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
  objection: (number: string, code: string) => `/keberatan/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
} as const
