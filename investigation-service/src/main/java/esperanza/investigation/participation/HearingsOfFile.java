package esperanza.investigation.participation;

import static esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore.ARCHIVE;
import static esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore.CLOSURE;

import esperanza.investigation.closure.PartiesHeard;
import esperanza.investigation.closure.domain.Hearings;
import esperanza.investigation.closure.domain.Hearings.Heard;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyHeard;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads which parties of a file were heard before it ends. */
@Singleton
class HearingsOfFile implements PartiesHeard {

    private final EventStore<ParticipationEvent> participations;

    HearingsOfFile(Streams streams) {
        this.participations = streams.store(ParticipationEvent.class);
    }

    @Override
    public Uni<Hearings> beforeArchive(Registered file, UUID proposalId) {
        return before(ARCHIVE, file, proposalId);
    }

    @Override
    public Uni<Hearings> beforeClosing(Registered file) {
        return before(CLOSURE, file, file.content().caseId().value());
    }

    private Uni<Hearings> before(HeardBefore before, Registered file, UUID about) {
        List<PartyRef> parties =
                file.affected().stream().map(AffectedParty::party).toList();
        return Multi.createFrom()
                .iterable(parties)
                .onItem()
                .transformToUniAndConcatenate(party -> participations.read(
                        ActWithParty.stream(new PartyOfCase(file.content().caseId(), party))))
                .map(history -> heard(history.events(), before, about))
                .collect()
                .asList()
                .map(all ->
                        new Hearings(parties, all.stream().flatMap(List::stream).toList()));
    }

    private static List<Heard> heard(List<Recorded<ParticipationEvent>> events, HeardBefore before, UUID about) {
        return events.stream()
                .filter(each -> each.event() instanceof PartyHeard heard
                        && heard.before() == before
                        && heard.of().equals(about))
                .map(each -> new Heard(((PartyHeard) each.event()).party(), each.id()))
                .toList();
    }
}
