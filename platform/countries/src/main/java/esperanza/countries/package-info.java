/** The law of a country, for its lawyers: reads the sheets of the countries and prints them. */
@NullMarked
package esperanza.countries;

import org.jspecify.annotations.NullMarked;
