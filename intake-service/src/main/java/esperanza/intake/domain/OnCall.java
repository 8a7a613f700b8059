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
     * Whether whoever belongs to this institution may answer a page about a report: the last one may if nobody else is called, for
     * a page says nothing of the report.
     *
     * @param excluded whether the report accuses this institution
     */
    public boolean mayAnswer(String institution, Predicate<String> excluded) {
        boolean alone = posts.stream().map(Post::institution).allMatch(excluded);
        return !excluded.test(institution) || alone && institution.equals(ombudsman.institution());
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
