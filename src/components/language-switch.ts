/** Makes the switch to the other language keep what the address says: the reader's choices and the place on the page. */
export function keepPlaceAcrossLanguages(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>("a.atlas-switch");
  const keep = () => {
    if (link === null) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  // Also before a new tab is opened or the address copied from the link's menu.
  for (const event of ["click", "auxclick", "pointerdown", "focus"]) link?.addEventListener(event, keep);
}
