/** The rooms of a party as plain pages: its notices, its rights and its proposals, at its own door. */
@NullMarked
package esperanza.investigation.participation.page;

import org.jspecify.annotations.NullMarked;
