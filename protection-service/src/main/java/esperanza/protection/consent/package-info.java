/** The policies that note consent to protection on the plans of the affected parties. */
@NullMarked
package esperanza.protection.consent;

import org.jspecify.annotations.NullMarked;
