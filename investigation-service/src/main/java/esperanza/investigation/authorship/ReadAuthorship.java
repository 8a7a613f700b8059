package esperanza.investigation.authorship;

import esperanza.access.Caller;
import esperanza.investigation.authorship.domain.AuthorshipEvent.ClarificationRecorded;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfConduct;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfSuspect;
import esperanza.investigation.authorship.domain.Clarification;
import esperanza.investigation.authorship.domain.ClarificationDecider;
import esperanza.investigation.authorship.domain.Conduct;
import esperanza.investigation.authorship.domain.ConductDecider;
import esperanza.investigation.authorship.domain.Suspect;
import esperanza.investigation.authorship.domain.SuspectDecider;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Reads what is known of the authors of a case, without anything that tells who is accused. */
@Singleton
public class ReadAuthorship {

    /** The states of all streams of the case, by their ids. */
    public record Read(Map<UUID, Suspect> suspects, Clarification clarification, Map<UUID, Conduct> conducts) {}

    private final FindFile finder;
    private final CaseStreams streams;
    private final EventStore<OfSuspect> suspects;
    private final EventStore<ClarificationRecorded> clarifications;
    private final EventStore<OfConduct> conducts;

    ReadAuthorship(FindFile finder, CaseStreams streams, Streams stores) {
        this.finder = finder;
        this.streams = streams;
        this.suspects = stores.store(OfSuspect.class);
        this.clarifications = stores.store(ClarificationRecorded.class);
        this.conducts = stores.store(OfConduct.class);
    }

    /** Fails like {@link FindFile#found} for a caller who may not know of the case. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> streams.states(caseId, "suspect", suspects, new SuspectDecider()))
                .chain(known -> clarifications
                        .read(new StreamId("clarification", caseId))
                        .map(history -> history.replay(new ClarificationDecider()))
                        .chain(clarification -> streams.states(caseId, "conduct", conducts, new ConductDecider())
                                .map(referred -> new Read(known, clarification, referred))));
    }
}
