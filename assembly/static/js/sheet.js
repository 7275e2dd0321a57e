// A ballot sheet where it stands: filled, counted, sent, its receipt read, the next one
// fetched. It hears of news where whom one votes for may change. Without this, all the same
// by pages.

import { followInPlace, whenChanged } from "./in-place.js";
import { count, keepLines } from "./sheet-lines.js";
import { sendInPlace } from "./sheet-sending.js";

let news = null;

async function hear() {
  count(document.querySelector("form.sheet"));
  if (!news && !document.querySelector("#ballot-sheet[data-mine]")) return;
  news ??= import("./sheet-news.js");
  (await news).hear();
}

keepLines();
sendInPlace();
followInPlace();
whenChanged(hear);
hear();
