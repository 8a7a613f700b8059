/** What people say about an item of the checklist that is undone: why, and that they contest it. */
@NullMarked
package esperanza.investigation.diligence.domain;

import org.jspecify.annotations.NullMarked;
