// Text as XML can hold it: every other character stands as U+FFFD.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function inXml(text) {
  return String(text).replace(NOT_IN_XML, "\ufffd");
}
