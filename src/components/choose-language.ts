const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "zh" || tag === "en");

// The page without a language leads on to the reader's; its two links stay for those without JavaScript.
const link = document.querySelector<HTMLAnchorElement>(`main a[href*="${wanted ?? "en"}/"]`);
if (link !== null) location.replace(link.href + location.hash);
