const names: Readonly<Record<string, string>> = {'&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot'};

/** Text of an element or attribute of XML or HTML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return storable(text).replace(/[&<>"]/g, (sign) => `&${names[sign]};`);
}

/** A text without control characters and halves of characters. */
export function storable(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');
}
