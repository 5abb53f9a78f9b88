import type { Edition } from "./cite.js";

/** The hash in a version of program and data. */
export const hashOf = (version: string): string => version.replace(/^.*\+/, "");

/** The edition of a part: pinned to the hash of what that is made from, so that it stays while other data change. */
export const editionOf = <E extends Pick<Edition, "version">>(edition: E, data: string): E => ({
  ...edition,
  version: edition.version.replace(/\+.*$/, `+${data}`),
});
