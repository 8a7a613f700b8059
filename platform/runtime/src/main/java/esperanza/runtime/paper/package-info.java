/** Documents that are printed or leave the house: HTML of a template, made into a PDF in one place. */
@NullMarked
package esperanza.runtime.paper;

import org.jspecify.annotations.NullMarked;
