package esperanza.reach.pager.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The persons on call.
 *
 * @param posts in any order
 * @param ombudsman the last rung; the only one if all other posts belong to accused institutions
 */
public record OnCall(List<Post> posts, Post ombudsman) {

    public OnCall {
        posts = List.copyOf(posts);
    }

    /**
     * Whether a person of this institution may answer a page about a report. An accused ombudsman may answer only if
     * every other post is excluded; a page says nothing of the report.
     *
     * @param excluded whether the report accuses this institution
     */
    public boolean mayAnswer(String institution, Predicate<String> excluded) {
        boolean alone = posts.stream().map(Post::institution).allMatch(excluded);
        return !excluded.test(institution) || alone && institution.equals(ombudsman.institution());
    }

    /**
     * The posts to be paged about a report, one after the other. The ombudsman is always the last rung, even if
     * accused: somebody has to hear of the report, and a page says nothing of its content.
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
