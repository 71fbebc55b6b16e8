/** Addresses of the pages for citizens. Every link to them, and every slip, is made here. */
export const publicPaths = {
  home: '/',
  lookup: '/lacak',
  signIn: '/sign-in',
  file: (number: string, code: string) => `/lacak/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
  service: (office: string, service: string) => `/layanan/${encodeURIComponent(office)}/${encodeURIComponent(service)}`,
} as const
