/** SDMX observation status: A normal, B break, D definition differs, E estimated, P provisional, M missing, O not read, K included elsewhere, W includes others. */
export const STATUSES = ["A", "B", "D", "E", "O", "P", "M", "K", "W"] as const;
export type Status = (typeof STATUSES)[number];
