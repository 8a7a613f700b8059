package esperanza.reach.pager;

import esperanza.access.Role;
import esperanza.protocol.term.Institutions;
import esperanza.reach.pager.domain.OnCall;
import esperanza.reach.pager.domain.Post;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The on-call list of this machine, a file on its disk, so that it can be read when all else is away. The service does
 * not start if the file has a missing or unknown property.
 *
 * @param phone a number that is answered day and night
 * @param desk the address at which a page is answered: this machine, as reachable for those on call
 * @param again the time until the next post is paged and the earlier ones are paged again
 */
public record OnCallFile(String phone, String desk, Duration again, List<Post> posts, Post ombudsman) {

    public OnCallFile {
        if (posts.isEmpty() || again.toMillis() <= 0) {
            throw new IllegalArgumentException("the on-call list needs a post, and a while between two pages");
        }
    }

    /** Refuses a list on which nobody at a post may answer a page. */
    public OnCallFile answeredBy(Set<Role> roles) {
        all(posts, ombudsman).forEach(post -> require(post, roles));
        return this;
    }

    /**
     * The list for those who may act at all: posts whose holder has none of these roles are left out, but for the last
     * one. Refused if no post is left.
     */
    public OnCallFile only(Set<Role> roles) {
        return new OnCallFile(
                phone,
                desk,
                again,
                posts.stream().filter(post -> post.isOfOne(roles)).toList(),
                ombudsman);
    }

    OnCall onCall() {
        return new OnCall(posts, ombudsman);
    }

    /** The posts whose institution the profile does not list, so that nobody can tell whether a report accuses it. */
    public List<Post> ofNoInstitution(Institutions institutions) {
        return all(posts, ombudsman)
                .filter(post -> !institutions.lists(post.institution()))
                .toList();
    }

    private static Stream<Post> all(List<Post> posts, Post ombudsman) {
        return Stream.concat(posts.stream(), Stream.of(ombudsman));
    }

    private static void require(Post post, Set<Role> roles) {
        if (!post.isOfOne(roles)) {
            throw new IllegalArgumentException("nobody at this post may answer for a page: " + post.name());
        }
    }
}
