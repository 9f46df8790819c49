// Text as it is compared: small letters without their accents, and the letters that Unicode does not take apart as they are
// usually written in English (Əliyev and Aliyev, Diyarbakır and Diyarbakir); apostrophes and hyphens fall away.
const LETTERS = { ə: "a", ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss" };
const WRITTEN = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

export function plain(text) {
  const small = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return small.replace(WRITTEN, (letter) => LETTERS[letter]).replace(/['’ʼʻ‘`]/g, "").replace(/[-‐‑–]/g, " ");
}
