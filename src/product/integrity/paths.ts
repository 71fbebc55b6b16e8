/** Where the kiosk asks. */
export const kioskQuestion = '/kiosk/tanya'

/** Addresses of the question and of those who ask it. */
export const paths = {
  question: (number: string, code: string) => `/tanya/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
  kiosk: kioskQuestion,
  asking: (number: string) => `/cases/${encodeURIComponent(number)}/question`,
  inspectorate: '/inspectorate',
  key: '/inspectorate/key',
} as const
