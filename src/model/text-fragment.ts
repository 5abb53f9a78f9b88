/** Address of a page that scrolls to the quoted words in browsers that know text fragments; Chinese stands as it is, which takes a third of the room. */
export function textFragment(url: string, quote: string): string {
  const text = quote.replaceAll(/[\0-\x7f]+/g, encodeURIComponent).replaceAll("-", "%2D");
  return `${url.replace(/#.*$/, "")}#:~:text=${text}`;
}
