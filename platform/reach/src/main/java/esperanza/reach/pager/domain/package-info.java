/** The rules of paging from a machine's disk: the posts on call, and how one call goes up their ladder. */
@NullMarked
package esperanza.reach.pager.domain;

import org.jspecify.annotations.NullMarked;
