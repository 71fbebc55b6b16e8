/** Hour and minute as the country writes them, `16.00`, in the office's zone. */
export function clockTime(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone)
  return `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')}`
}
