/** The JSON form of events: personal data is taken out for sealing and put back when opened. */
@NullMarked
package esperanza.runtime.json;

import org.jspecify.annotations.NullMarked;
