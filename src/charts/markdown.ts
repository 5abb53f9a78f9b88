import MarkdownIt from "markdown-it";
import { Html } from "../html.js";

const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false }).disable("image");
const openLink = markdown.renderer.rules.link_open;

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  return openLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
};

/** Markdown as HTML without raw HTML or images; headings begin at the second level, below the page's own. */
export function renderMarkdown(text: string): Html {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
  }
  return new Html(markdown.renderer.render(tokens, markdown.options, {}));
}
