/**
 * From so many whole working days without anything done an office is called silent, where its regency set nothing else. Ours:
 * no rule names a number.
 */
export const silentFrom = 3
