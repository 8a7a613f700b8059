/** Uploads that may break off and go on at any instance. */
@NullMarked
package esperanza.files.upload;

import org.jspecify.annotations.NullMarked;
