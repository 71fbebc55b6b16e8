/** From so many whole working days without anything done an office is called silent. Ours: no rule names a number. */
export const silentFrom = 3
