/** Protection keeps one plan per party; this package wires the service. */
@NullMarked
package esperanza.protection;

import org.jspecify.annotations.NullMarked;
