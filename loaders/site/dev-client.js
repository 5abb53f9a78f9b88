// Runs in pages of `npm run dev` only: shows anew what has changed, without a reload by hand.
const changes = new EventSource(`/__dev?path=${encodeURIComponent(location.pathname)}`);
changes.addEventListener("reload", () => location.reload());
changes.addEventListener("style", () => {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    address.searchParams.set("changed", Date.now());
    link.href = address.href;
  }
});
