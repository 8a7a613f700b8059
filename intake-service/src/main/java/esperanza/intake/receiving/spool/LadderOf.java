package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.domain.OnCall;
import esperanza.intake.receiving.domain.Post;
import esperanza.intake.receiving.domain.Urgent;
import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which posts are paged about a report, before the first page. */
@Singleton
class LadderOf {

    private final OnCall onCall;
    private final Set<String> institutions;

    LadderOf(OnCallFile list, Profile profile) {
        this.onCall = list.onCall();
        this.institutions = Stream.of(
                        profile.institutions().codes().stream(),
                        onCall.posts().stream().map(Post::institution),
                        Stream.of(onCall.ombudsman().institution()))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param excluded whether the report accuses this institution */
    Urgent report(UUID id, Predicate<String> excluded) {
        return new Urgent(
                id,
                institutions.stream().filter(excluded).collect(Collectors.toUnmodifiableSet()),
                onCall.ladder(excluded));
    }

    /** Whether a person of this institution may answer a page about a report that accuses these. */
    boolean mayAnswer(String institution, Set<String> excluded) {
        return onCall.mayAnswer(institution, excluded::contains);
    }
}
