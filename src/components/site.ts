import { wireKeys } from "./keys.js";
import { layOutRest } from "./lay-out.js";
import { wireShareLinks } from "./share-link.js";
import { wireTips } from "./tip.js";
import { keepPlaceAcrossLanguages } from "./language-switch.js";
import { wireSlashKey } from "./slash-key.js";

keepPlaceAcrossLanguages(document);
wireSlashKey(document);
wireKeys(document);
wireShareLinks(document);
wireTips(document);
// Citations lie behind a fold, on some pages only.
if (document.querySelector(".atlas-cite")) {
  void import("./cite.js").then(({ wireCitations }) =>
    wireCitations(document, document.documentElement.lang.startsWith("en") ? "en" : "zh"),
  );
}
void layOutRest(document);
