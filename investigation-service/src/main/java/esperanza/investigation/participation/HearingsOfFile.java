package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore.ARCHIVE;
import static esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore.CLOSURE;

import esperanza.investigation.closure.PartiesHeard;
import esperanza.investigation.closure.domain.Hearings;
import esperanza.investigation.closure.domain.Hearings.Heard;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.Holder;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.PartyHearings;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.PartyRef;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads which parties of a file were heard before it ends. The person who wants the end does not say alone that a party
 * declined, or could not be reached.
 */
@Singleton
class HearingsOfFile implements PartiesHeard {

    private final Streams streams;

    HearingsOfFile(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Uni<Hearings> beforeArchive(Registered file, UUID proposalId, Optional<String> proposedBy) {
        return before(ARCHIVE, file, proposalId, proposedBy);
    }

    @Override
    public Uni<Hearings> beforeClosing(Registered file) {
        return before(
                CLOSURE, file, file.content().caseId().value(), file.holder().map(Holder::investigator));
    }

    private Uni<Hearings> before(HeardBefore before, Registered file, UUID about, Optional<String> wants) {
        List<PartyRef> parties =
                file.affected().stream().map(AffectedParty::party).toList();
        return Multi.createFrom()
                .iterable(parties)
                .onItem()
                .transformToUniAndConcatenate(party -> streams.read(
                        PARTICIPATION, new PartyOfCase(file.content().caseId(), party).participationId()))
                .map(history -> heard(PartyHearings.of(history.events(), before, about), wants))
                .collect()
                .asList()
                .map(all ->
                        new Hearings(parties, all.stream().flatMap(List::stream).toList()));
    }

    private static List<Heard> heard(PartyHearings hearings, Optional<String> wants) {
        return hearings.counting(wants).stream()
                .map(each -> new Heard(each.event().party(), each.id()))
                .toList();
    }
}
