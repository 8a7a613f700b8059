/** SMS by Kannel, a gateway that speaks to the carriers. */
@NullMarked
package esperanza.reach.sms;

import org.jspecify.annotations.NullMarked;
