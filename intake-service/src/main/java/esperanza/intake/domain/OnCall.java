package esperanza.intake.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is paged.
 *
 * @param posts in any order
 * @param ombudsman the last one; the only one, if all others belong to the accused
 */
public record OnCall(List<Post> posts, Post ombudsman) {

    public OnCall {
        posts = List.copyOf(posts);
    }

    /** Who is paged, one after the other, about a report that accuses these institutions. Empty if it accuses them all. */
    public List<Post> ladder(Set<String> accused) {
        return Stream.concat(posts.stream().sorted(Comparator.comparingInt(Post::order)), Stream.of(ombudsman))
                .filter(post -> !accused.contains(post.institution()))
                .toList();
    }
}
