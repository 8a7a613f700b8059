package esperanza.intake.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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

    /**
     * Who is paged, one after the other, about a report. The last one is, whoever is accused: a page says nothing of the report,
     * and somebody has to hear that it is there.
     *
     * @param excluded whether the report accuses this institution
     */
    public List<Post> ladder(Predicate<String> excluded) {
        Stream<Post> admitted = posts.stream()
                .filter(post -> !excluded.test(post.institution()))
                .sorted(Comparator.comparingInt(Post::order));
        return Stream.concat(admitted, Stream.of(ombudsman)).toList();
    }
}
