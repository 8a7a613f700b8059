package esperanza.reach.pager;

import esperanza.protocol.term.Institutions;
import esperanza.reach.message.domain.MessageText;
import esperanza.reach.pager.domain.OnCall;
import esperanza.reach.pager.domain.Post;
import esperanza.reach.pager.domain.Urgent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which posts are paged about something urgent, before the first page. */
public final class LadderOf {

    private final OnCall list;
    private final Supplier<List<Post>> onDuty;
    private final Set<String> institutions;

    /** @param onDuty those who are on duty now, as far as it is known here */
    public LadderOf(OnCallFile file, Institutions known, Supplier<List<Post>> onDuty) {
        this.list = file.onCall();
        this.onDuty = onDuty;
        this.institutions = Stream.of(
                        known.codes().stream(),
                        list.posts().stream().map(Post::institution),
                        Stream.of(list.ombudsman().institution()))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param excluded whether the case accuses this institution */
    public Urgent urgent(UUID id, Predicate<String> excluded) {
        return new Urgent(
                id,
                MessageText.URGENT,
                institutions.stream().filter(excluded).collect(Collectors.toUnmodifiableSet()),
                onCall().ladder(excluded));
    }

    /** Pages do not leave where they should. Accuses nobody. */
    public Urgent silence(UUID id) {
        return new Urgent(id, MessageText.ALERTING_SILENT, Set.of(), onCall().ladder(institution -> false));
    }

    /** Whether a person of this institution may answer a page about a report that accuses these. */
    boolean mayAnswer(String institution, Set<String> excluded) {
        return onCall().mayAnswer(institution, excluded::contains);
    }

    private OnCall onCall() {
        return list.with(onDuty.get());
    }
}
