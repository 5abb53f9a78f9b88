/** Address of the site's root with a slash at its end, from `ATLAS_URL`; empty where it is not known where the site will stand. */
export function siteAddress(address = process.env.ATLAS_URL ?? ""): string {
  return address === "" || address.endsWith("/") ? address : `${address}/`;
}

/** Path of the site's root on its host, with a slash at both ends; `/` where the site's address is not known. */
export function rootPath(site = siteAddress()): string {
  return new URL(site, "https://host.invalid/").pathname;
}

/** Address of a path below the root, whole where the site's own is known, otherwise relative to a page that lies `depth` folders deep. */
export function addressOf(path: string, depth: number, site: string): string {
  return site === "" ? `${"../".repeat(depth) || "./"}${path}` : site + path;
}
