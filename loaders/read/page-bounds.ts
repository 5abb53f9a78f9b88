import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";
import { ReadError } from "./read-error.js";

type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Deeper than any page of a report by far; a tree costs the square of its depth. */
const DEEPEST = 200;
const MOST_TAGS = 60_000;
const MOST_ATTRIBUTES = 200_000;
const LONGEST_TAG = 20_000;

const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*/gi;
const QUOTED = /"[^"]*"|'[^']*'/g;

/** Refuses a page whose tree would be too deep or too large, while a parser like the browser's builds it and before anything else does. */
export function checkPage(html: string): void {
  checkTags(html);
  let [depth, tags, attributes] = [0, 0, 0];
  const counting: TreeAdapter<Tree> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attrs) {
      tags++;
      attributes += attrs.length;
      if (tags > MOST_TAGS) throw new ReadError("too-large", `page of more than ${grouped(MOST_TAGS)} elements`);
      if (attributes > MOST_ATTRIBUTES) throw new ReadError("too-large", `page of more than ${grouped(MOST_ATTRIBUTES)} attributes`);
      return defaultTreeAdapter.createElement(name, namespace, attrs);
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new ReadError("unreadable", "page nested too deep");
    },
    onItemPop() {
      depth--;
    },
  };
  parse(html, { treeAdapter: counting });
}

/** A parser compares each attribute of a tag with those before it; long values (pictures in the page) are none of its trouble. */
function checkTags(html: string): void {
  for (const [tag] of html.matchAll(TAG)) {
    if (tag.length > LONGEST_TAG && tag.replace(QUOTED, "").length > LONGEST_TAG)
      throw new ReadError("unreadable", "page with a tag of too many attributes");
  }
}

const grouped = (count: number): string => count.toLocaleString("en");
