import { element, type Html, html, renderOption } from "../html.js";
import { THEMES } from "../model/embed-address.js";
import { type Lang, LANGS } from "../model/indicator.js";
import { SHARE } from "../words/share.js";

const NAMES: Readonly<Record<Lang, { lang: string; name: string }>> = {
  zh: { lang: "zh-Hans", name: "中文" },
  en: { lang: "en", name: "English" },
};

/** The choice of a language for what leaves, by the name `lang`. */
export function renderLanguageChoice(lang: Lang): Html {
  const options = LANGS.map((own) => element("option", { value: own, lang: NAMES[own].lang, selected: own === lang }, NAMES[own].name));
  return html`<label
    >${SHARE.language[lang]}
    <select name="lang">
      ${options}
    </select></label
  >`;
}

/** The choice of colours for a frame, by the name `theme`. */
export function renderThemeChoice(lang: Lang): Html {
  return html`<label
    >${SHARE.theme[lang]}
    <select name="theme">
      ${THEMES.map((theme) => renderOption(theme, SHARE[theme][lang]))}
    </select></label
  >`;
}
