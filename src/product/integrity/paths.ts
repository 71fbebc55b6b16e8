/** Where the kiosk asks. */
export const kioskQuestion = '/kiosk/tanya'

/** Addresses of the question and of those who ask it. */
export const paths = {
  question: (number: string, code: string) => `/tanya/${encodeURIComponent(number)}/${encodeURIComponent(code)}`,
  kiosk: kioskQuestion,
  asking: (number: string) => `/cases/${encodeURIComponent(number)}/question`,
  inspectorate: '/inspectorate',
  key: '/inspectorate/key',
  sampleKey: '/inspectorate/sample-key',
  month: (office: string, month: string) => `/inspectorate/${office}/${month}`,
  marks: (office: string, month: string) => `/inspectorate/${office}/${month}/marks`,
  count: (office: string, month: string) => `/inspectorate/${office}/${month}/count`,
  envelopes: (office: string, month: string) => `/inspectorate/${office}/${month}/envelopes`,
  counts: '/integrity',
} as const
