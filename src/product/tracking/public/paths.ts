/** Addresses of the pages for citizens. Every link to them, and every slip, is made here. */
export const publicPaths = {
  services: '/layanan',
  lookup: '/lacak',
  file: (number: string, code: string) => `/lacak/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
  office: (office: string) => `/layanan/${encodeURIComponent(office)}`,
  service: (office: string, service: string) => `/layanan/${encodeURIComponent(office)}/${encodeURIComponent(service)}`,
} as const
