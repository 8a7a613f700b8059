/** The rules of paging about reports on the disk: the posts on call, and whom a report accuses. */
@NullMarked
package esperanza.intake.receiving.domain;

import org.jspecify.annotations.NullMarked;
