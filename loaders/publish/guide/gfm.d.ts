declare module "@joplin/turndown-plugin-gfm" {
  import type { Plugin } from "turndown";
  /** Tables, struck words and task lists of GitHub's Markdown. */
  export const gfm: Plugin;
}
