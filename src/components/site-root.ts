/** Address of the site's root. */
export const siteRoot = (): string => new URL(document.documentElement.dataset.root ?? "../", document.baseURI).href;
