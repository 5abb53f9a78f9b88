import { parsePage } from "../trusted.js";

/** How far below the screen a picture is fetched. */
const AHEAD = "1500px";

/** Fetches the pictures that a page leaves to charts' own pages as the reader comes near them, and all of them before she prints. */
export function watchLater(root: Document): void {
  // The link that stands there leads to the picture where it cannot be fetched.
  const fetchAt = (link: Element): void => void fetchLater(link.closest("figure") ?? link).catch(() => undefined);
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        fetchAt(target);
      }
    },
    { rootMargin: AHEAD },
  );
  const links = () => root.querySelectorAll("a[data-later]");
  for (const link of links()) seen.observe(link);
  addEventListener("beforeprint", () => links().forEach(fetchAt));
}

/** Puts a chart's picture, from its own page, where a link to that page stands; ends at once where there is none, and rejects where it cannot be fetched. */
export async function fetchLater(figure: Element): Promise<void> {
  const link = figure.querySelector<HTMLAnchorElement>("a[data-later]");
  if (link === null) return;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status}: ${link.href}`);
  const picture = parsePage(await answer.text()).querySelector("figure [data-part=picture]");
  if (picture === null) throw new Error(`no picture: ${link.href}`);
  for (const own of picture.querySelectorAll("a[href]")) own.setAttribute("href", new URL(own.getAttribute("href") ?? "", answer.url).href);
  // Two may have asked.
  if (link.isConnected) link.closest("[data-part=picture]")?.replaceChildren(...document.importNode(picture, true).childNodes);
}
