/** A page as a government site writes it around a report: menus, breadcrumb, widgets, footer. */
export function page(content: string, { head = "", title = "", before = "", after = "" } = {}): string {
  const menu = ["首页", "机构概况", "政务公开", "办事服务", "互动交流", "专题专栏", "数据开放", "环境质量"]
    .map((word) => `<li><a href="/${word}">${word}</a></li>`)
    .join("");
  return `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>
<div class="header"><ul class="menu">${menu}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 法治政府建设年度报告</div>
${before}
<div class="content" id="zoom">${content}</div>
${after}
<div class="footer">主办单位：青禾市生态环境局 电话：0999-1234567 <a href="/icp">某ICP备00000001号</a></div>
</body></html>`;
}

/** Paragraphs of a report, long enough to be one, with `figures` among them. */
export function reportParagraphs(figures: string, count = 8): string[] {
  const filler = Array.from(
    { length: count },
    (_, i) =>
      `（${"一二三四五六七八九十"[i % 10]}）持续推进法治建设。组织学习法律法规，完善工作制度，规范执法程序，加强队伍能力，接受社会监督，各项任务稳步推进。`,
  );
  return [...filler.slice(0, count / 2), figures, ...filler.slice(count / 2)];
}
