/** Addresses of the pages of one's own case. The QR of a slip leads to the second. */
export const publicPaths = {
  lookup: '/lacak',
  file: (number: string, code: string) => `/lacak/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
} as const
