/** Hands a text to the visitor as a file. */
export function saveFile(given: { text: string; type: string; name: string }) {
  const { text, type, name } = given;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
