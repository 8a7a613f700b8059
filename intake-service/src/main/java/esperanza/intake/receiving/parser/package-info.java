/** Turns the JSON of a report into events; unmapped content becomes a warning and stays sealed as sent. */
@NullMarked
package esperanza.intake.receiving.parser;

import org.jspecify.annotations.NullMarked;
