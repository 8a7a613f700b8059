package esperanza.investigation.release;

import static esperanza.investigation.release.ReleaseStreams.RELEASE;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.release.domain.Release;
import esperanza.investigation.release.domain.ReleaseCommand.AgreeToRelease;
import esperanza.investigation.release.domain.ReleaseEvent;
import esperanza.investigation.release.domain.ReleaseRule;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Handles the agreement to a release, which rests on what is restricted now. */
@Singleton
public class ActOnRelease {

    /** Why restricted items may leave the house. */
    public record Agreement(CaseId caseId, UUID releaseId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final FindEvidence finder;
    private final Streams streams;
    private final CommandIds ids;

    ActOnRelease(OnFile onFile, CaseWork work, FindEvidence finder, Streams streams, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.finder = finder;
        this.streams = streams;
        this.ids = ids;
    }

    public Uni<Outcome<ReleaseEvent>> agree(Asked<?> asked, Agreement said) {
        UUID caseId = said.caseId().value();
        return onFile.anybodys(asked, caseId)
                .chain(() -> released(said.caseId(), said.releaseId()))
                .chain(release -> finder.settledItems(asked.caller(), caseId)
                        .chain(register -> work.handle(
                                asked, RELEASE, said.releaseId(), agreeing(asked, said, release, register))));
    }

    /** Fails with NO_SUCH_RELEASE for a release of another case, and if there is none. */
    Uni<Release.Known> released(CaseId caseId, UUID releaseId) {
        return streams.state(RELEASE, releaseId).map(state -> switch (state) {
            case Release.Known known when known.content().caseId().equals(caseId) -> known;
            case Release _ -> throw new RuleViolation(ReleaseRule.NO_SUCH_RELEASE);
        });
    }

    private AgreeToRelease agreeing(Asked<?> asked, Agreement said, Release.Known release, List<Item> register) {
        return new AgreeToRelease(
                said.caseId(),
                ids.at(asked),
                said.releaseId(),
                RestrictedItems.among(release.content().items(), register),
                said.reasons());
    }
}
