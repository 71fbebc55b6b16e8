/** Where the pages of alerts and of the morning live. */
export const paths = {
  alerts: '/alerts',
  seen: '/alerts/seen',
  thresholds: '/alerts/thresholds',
  morning: '/morning',
  morningText: '/morning.txt',
} as const
