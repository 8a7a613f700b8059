package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.Custody.Secured;
import esperanza.investigation.file.read.joined.JoinedCases;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.CaseId;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Finds the same file in the custody of another case of the same incident. Cases that the caller may not know of are
 * left out, because a refusal would tell of them.
 */
@Singleton
class SameFile {

    private final JoinedCases joined;
    private final CaseStreams cases;

    SameFile(JoinedCases joined, CaseStreams cases) {
        this.joined = joined;
        this.cases = cases;
    }

    /** @param lookedIn the other cases, of which one may hold the file */
    record Elsewhere(boolean isHeld, List<CaseId> lookedIn) {}

    /** An item without a digest, the keyed hash of the file, is never found elsewhere. */
    Uni<Elsewhere> of(Asked<?> asked, CaseId caseId, Custody state) {
        return state instanceof Secured secured && secured.digest().isPresent()
                ? of(asked, caseId, secured.digest().get())
                : Uni.createFrom().item(new Elsewhere(false, List.of()));
    }

    private Uni<Elsewhere> of(Asked<?> asked, CaseId caseId, String digest) {
        return joined.with(caseId.value(), asked.caller().credential(asked.action()))
                .chain(others -> Multi.createFrom()
                        .iterable(others)
                        .onItem()
                        .transformToUniAndConcatenate(other -> isHeldIn(other, digest))
                        .collect()
                        .asList()
                        .map(found -> new Elsewhere(found.contains(true), others)));
    }

    private Uni<Boolean> isHeldIn(CaseId other, String digest) {
        return cases.states(other.value(), CUSTODY)
                .map(states -> states.values().stream().anyMatch(state -> holds(state, digest)));
    }

    private static boolean holds(Custody state, String digest) {
        return state instanceof Secured secured
                && secured.isHeld()
                && secured.digest().filter(digest::equals).isPresent();
    }
}
