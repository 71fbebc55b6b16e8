import { endIndicator, SettingIndicator, setIndicator } from '#supervision'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** What a form of an indicator sends: returned files for every hundred opened, unless it says otherwise. */
export function indicatorForm(
  changed: Readonly<Record<string, string | readonly string[]>> = {},
): Record<string, string | readonly string[]> {
  return {
    ...{ name: 'Dikembalikan tiap 100', says: 'Berapa kali pemohon harus datang lagi.', shownAs: 'per-hundred' },
    ...{ counts: 'returned', of: 'opened', good: 'less', ...changed },
  }
}

/** The same as an act takes it. */
export function indicatorInput(changed: Readonly<Record<string, unknown>> = {}): SettingIndicator {
  return SettingIndicator.parse({ requestId: crypto.randomUUID(), ...indicatorForm(), ...changed })
}

/** The regency puts an indicator of its own in force, and ends another where asked. Returns the id of the one in force. */
export async function indicatorOnce(office: TestOffice, { ends = false } = {}): Promise<string> {
  const by = office.officer('pengawas')
  const set = (name: string) => office.inAct(by, monday, (tx) => setIndicator(tx, by, indicatorInput({ name }), monday))
  if (ends) {
    const { indicator } = await set('Sementara')
    const input = { requestId: crypto.randomUUID(), indicator, seen: 1, reason: 'Sudah cukup.' }
    await office.inAct(by, monday, (tx) => endIndicator(tx, by, input, monday))
  }
  return (await set('Dikembalikan tiap 100')).indicator
}
