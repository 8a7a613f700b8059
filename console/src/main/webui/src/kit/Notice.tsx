import { Alert, type AlertProps } from '@patternfly/react-core';

/** An alert in the page. PatternFly would put an English word in front, and make a heading of its title, out of their order. */
export function Notice(props: AlertProps) {
  return <Alert isInline variantLabel="" component="p" {...props} />;
}
