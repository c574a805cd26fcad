import type { Attachment } from "svelte/attachments";

/** What opened is entered at its chosen radio, or its first field. */
export const firstField: Attachment<HTMLElement> = (node) => {
  const from = document.activeElement;
  const field = node.querySelector<HTMLElement>("input:checked") ?? node.querySelector("input");
  field?.focus();
  return () => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && from instanceof HTMLElement && from.isConnected) from.focus();
  };
};
