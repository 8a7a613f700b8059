package esperanza.reach.pager.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The persons on call.
 *
 * @param onDuty those who are on duty by the rota, in the order of calling; nobody if it is not known
 * @param posts those of this machine's list, who come behind them, in any order
 * @param ombudsman the last rung; the only one if all others belong to accused institutions
 */
public record OnCall(List<Post> onDuty, List<Post> posts, Post ombudsman) {

    public OnCall {
        onDuty = List.copyOf(onDuty);
        posts = List.copyOf(posts);
    }

    public OnCall(List<Post> posts, Post ombudsman) {
        this(List.of(), posts, ombudsman);
    }

    /** The same with these on duty. */
    public OnCall with(List<Post> duty) {
        return new OnCall(duty, posts, ombudsman);
    }

    /**
     * Whether a person of this institution may answer a page about a report. An accused ombudsman may answer only if
     * everybody else is excluded; a page says nothing of the report.
     *
     * @param excluded whether the report accuses this institution
     */
    public boolean mayAnswer(String institution, Predicate<String> excluded) {
        boolean alone = Stream.concat(onDuty.stream(), posts.stream())
                .map(Post::institution)
                .allMatch(excluded);
        return !excluded.test(institution) || alone && institution.equals(ombudsman.institution());
    }

    /**
     * The posts to be paged about a report, one after the other. The ombudsman is always the last rung, even if
     * accused: somebody has to hear of the report, and a page says nothing of its content.
     *
     * @param excluded whether the report accuses this institution
     */
    public List<Post> ladder(Predicate<String> excluded) {
        Stream<Post> all = Stream.concat(onDuty.stream(), posts.stream().sorted(Comparator.comparingInt(Post::order)));
        Stream<Post> admitted = all.filter(post -> !excluded.test(post.institution()));
        return Stream.concat(admitted, Stream.of(ombudsman)).toList();
    }
}
