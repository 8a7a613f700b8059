/** The door for files by tus 1.0.0: https://tus.io/protocols/resumable-upload. */
@NullMarked
package esperanza.files.tus;

import org.jspecify.annotations.NullMarked;
