/** Asks for a file and hands its text over; nothing happens when the dialog is closed without one. */
export function openFile(input: HTMLInputElement, use: (text: string, name: string) => void): void {
  input.value = '';
  input.onchange = async () => {
    const file = input.files?.[0];
    if (file) use(await file.text(), file.name);
  };
  input.click();
}

/** Saves a text as a file of the browser's downloads. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
