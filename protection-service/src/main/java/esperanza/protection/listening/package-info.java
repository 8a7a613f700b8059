/** The person is heard: by their own door, and by each word that they say. */
@NullMarked
package esperanza.protection.listening;

import org.jspecify.annotations.NullMarked;
