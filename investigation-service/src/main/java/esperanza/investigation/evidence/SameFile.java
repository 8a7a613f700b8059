package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.file.read.joined.JoinedCases;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.CaseId;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the same file in the custody of another case of the same incident. Cases that the caller may not know of are
 * left out, because a refusal would tell of them.
 */
@Singleton
class SameFile {

    private final JoinedCases joined;
    private final CaseStreams cases;
    private final EvidenceStreams streams;

    SameFile(JoinedCases joined, CaseStreams cases, EvidenceStreams streams) {
        this.joined = joined;
        this.cases = cases;
        this.streams = streams;
    }

    /** @param digest the keyed hash of the file; an item without one is never found elsewhere */
    Uni<Boolean> isHeldElsewhere(Asked<?> asked, UUID caseId, Optional<String> digest) {
        return digest.map(file -> isHeldElsewhere(asked, caseId, file))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Boolean> isHeldElsewhere(Asked<?> asked, UUID caseId, String digest) {
        return joined.with(caseId, asked.caller().credential(asked.action()))
                .chain(others -> Multi.createFrom()
                        .iterable(others)
                        .onItem()
                        .transformToUniAndConcatenate(other -> isHeldIn(other, digest))
                        .collect()
                        .asList())
                .map(found -> found.contains(true));
    }

    private Uni<Boolean> isHeldIn(CaseId other, String digest) {
        var custody = streams.custody();
        return cases.states(other.value(), custody.category(), custody.store(), custody.decider())
                .map(states -> states.values().stream().anyMatch(state -> holds(state, digest)));
    }

    private static boolean holds(Custody state, String digest) {
        return state instanceof Secured secured
                && secured.isHeld()
                && secured.digest().filter(digest::equals).isPresent();
    }
}
