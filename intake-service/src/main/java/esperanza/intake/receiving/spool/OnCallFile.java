package esperanza.intake.receiving.spool;

import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.receiving.domain.OnCall;
import esperanza.intake.receiving.domain.Post;
import esperanza.protocol.term.Institutions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The on-call list of this machine, a file on its disk, so that it can be read when all else is away. The service does
 * not start if:
 * <ul>
 * <li>the file has a missing or unknown property;
 * <li>a post has no role that may answer a page.
 * </ul>
 *
 * @param phone a number that is answered day and night
 * @param desk the address at which a page is answered: this machine, as reachable for those on call
 * @param again the time until the next post is paged and the earlier ones are paged again
 */
record OnCallFile(String phone, String desk, Duration again, List<Post> posts, Post ombudsman) {

    OnCallFile {
        if (posts.isEmpty() || again.toMillis() <= 0) {
            throw new IllegalArgumentException("the on-call list needs a post, and a while between two pages");
        }
        all(posts, ombudsman).forEach(OnCallFile::mayAnswer);
    }

    OnCall onCall() {
        return new OnCall(posts, ombudsman);
    }

    /** The posts whose institution the profile does not list, so that nobody can tell whether a report accuses it. */
    List<Post> ofNoInstitution(Institutions institutions) {
        return all(posts, ombudsman)
                .filter(post -> !institutions.lists(post.institution()))
                .toList();
    }

    private static Stream<Post> all(List<Post> posts, Post ombudsman) {
        return Stream.concat(posts.stream(), Stream.of(ombudsman));
    }

    private static void mayAnswer(Post post) {
        if (post.roles().stream()
                .flatMap(code -> Role.of(code).stream())
                .noneMatch(IntakeAction.ANSWER_PAGE.allowed()::contains)) {
            throw new IllegalArgumentException("nobody at this post may answer for a page: " + post.name());
        }
    }
}
