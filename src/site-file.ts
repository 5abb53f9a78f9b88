/** Address of a file of this site, by its path from the root. */
export function fileAddress(path: string): string {
  const { root = "../" } = document.documentElement.dataset;
  return new URL(root + path, document.baseURI).href;
}

/** Address of the site's root. */
export const siteRoot = (): string => fileAddress("");

/** Version of all data that the site holds, which one script of it tells every page. */
export const siteVersion = (): string => document.documentElement.dataset.version ?? "";

/** Fetches a file below `data/`, in the state of the data that the page was made of where the host keeps old answers; throws with its name where it cannot be had. */
export async function fetchData(name: string): Promise<Response> {
  const response = await fetch(`${fileAddress(`data/${name}`)}?${siteVersion()}`);
  if (!response.ok) throw new Error(`HTTP ${response.status} for ${name}`);
  return response;
}
