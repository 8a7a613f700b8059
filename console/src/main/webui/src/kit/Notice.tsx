import { Alert, type AlertProps } from '@patternfly/react-core';

/** An alert in the page. PatternFly would put an English word in front. */
export function Notice(props: AlertProps) {
  return <Alert isInline variantLabel="" {...props} />;
}
