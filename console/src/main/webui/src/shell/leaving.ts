/** Whether a reload or a closed tab would ask now: something was typed and not sent, or a receipt was not read out. */
export const asksBeforeLeaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** The person was asked in the page: the browser does not ask a second time. */
export function leaveUnasked(): void {
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
}
